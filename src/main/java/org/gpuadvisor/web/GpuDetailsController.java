package org.gpuadvisor.web;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.gpuadvisor.lab.FieldProblem;
import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.snapshot.Snapshot;
import org.gpuadvisor.snapshot.Snapshots;
import org.gpuadvisor.web.answer.CatalogStamp;
import org.gpuadvisor.web.answer.GpuBody;
import org.gpuadvisor.web.answer.MeasurementBody;
import org.gpuadvisor.web.answer.OfferBody;
import org.gpuadvisor.web.problem.NotFound;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows all that is known of one GPU. */
@RestController
@Tag(name = "Catalog")
class GpuDetailsController {

	private static final int NEAREST = 5;

	private static final int MOST_RENTALS = 500;

	private final Snapshots snapshots;

	GpuDetailsController(Snapshots snapshots) {
		this.snapshots = snapshots;
	}

	@Operation(operationId = "getGpu", summary = "What is known of this GPU?",
			description = "One GPU with its sources, prices and published measurements. A name that several cards share gives "
					+ "the first of them and names the others.")
	@GetMapping(path = "/gpus/{idOrAlias}", produces = MediaType.APPLICATION_JSON_VALUE)
	GpuDetails gpu(
			@Parameter(description = "Id, or any name it goes by.",
					examples = { @ExampleObject(name = "by id", value = "geforce-rtx-3090"),
							@ExampleObject(name = "by short name", value = "T4"),
							@ExampleObject(name = "as nvidia-smi prints",
									value = "NVIDIA GeForce GTX 1080 Ti") }) @PathVariable @Size(
											max = 120) String idOrAlias) {
		Snapshot now = this.snapshots.current();
		List<Gpu> named = now.gpus().named(idOrAlias);
		if (named.isEmpty()) {
			throw new NotFound(new FieldProblem("idOrAlias", "names no GPU of the catalog; the nearest are named",
					idOrAlias, now.gpus().nearest(idOrAlias, NEAREST)));
		}
		Gpu gpu = named.get(0);
		return new GpuDetails(CatalogStamp.of(now), GpuBody.of(gpu, null), named.stream().skip(1).map(Gpu::id).toList(),
				now.offers().of(gpu, MOST_RENTALS).map(OfferBody::of).toList(),
				now.measurements().of(gpu).stream().map(MeasurementBody::of).toList());
	}

	/** All that is known of one GPU. */
	@Schema(name = "GpuDetails", description = "All that is known of one GPU.")
	record GpuDetails(@NotNull CatalogStamp catalog, @NotNull GpuBody gpu,
			@Schema(description = "Ids of other GPUs that go by the same name.") @NotNull List<String> alsoNamedSo,
			@Schema(description = "Where it can be had, at what price; of machines to rent the 500 cheapest, `/offers` has all.") @NotNull List<OfferBody> offers,
			@Schema(description = "What people measured on it.") @NotNull List<MeasurementBody> measurements) {
	}

}
