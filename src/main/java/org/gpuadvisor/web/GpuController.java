package org.gpuadvisor.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.gpuadvisor.lab.FieldProblem;
import org.gpuadvisor.lab.InvalidRequirement;
import org.gpuadvisor.lab.workload.Mode;
import org.gpuadvisor.lab.workload.Workload;
import org.gpuadvisor.lab.workload.WorkloadType;
import org.gpuadvisor.market.gpu.Architecture;
import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.market.gpu.GpuCatalog;
import org.gpuadvisor.market.gpu.Segment;
import org.gpuadvisor.ranking.speed.Speed;
import org.gpuadvisor.ranking.speed.SpeedModel;
import org.gpuadvisor.snapshot.Snapshot;
import org.gpuadvisor.snapshot.Snapshots;
import org.gpuadvisor.units.Memory;
import org.gpuadvisor.units.Precision;
import org.gpuadvisor.web.answer.CatalogStamp;
import org.gpuadvisor.web.answer.GpuBody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the GPUs that the service knows. */
@RestController
@Tag(name = "Catalog")
class GpuController {

	private static final String DEFAULT_REFERENCE = "tesla-v100-sxm2-16gb";

	private static final int NEAREST = 5;

	private final Snapshots snapshots;

	private final WorkloadQueries queries;

	GpuController(Snapshots snapshots, WorkloadQueries queries) {
		this.snapshots = snapshots;
		this.queries = queries;
	}

	@Operation(operationId = "listGpus", summary = "Which GPUs are there?",
			description = "The catalog's GPUs, filtered and sorted. With sort=speed the order of performance for a workload, "
					+ "fastest first, each with its speed against a reference GPU.")
	@GetMapping(path = "/gpus", produces = MediaType.APPLICATION_JSON_VALUE)
	Gpus gpus(
			@Parameter(description = "Only this market segment; all if left out.") @RequestParam(
					required = false) @Nullable Segment segment,
			@Parameter(
					description = "Only GPUs of at least so much memory, in GB as cards are sold; all if left out.") @RequestParam(
							required = false) @DecimalMin("0") @DecimalMax("1024") @Nullable Double minMemoryGb,
			@Parameter(description = "Only this generation; all if left out.") @RequestParam(
					required = false) @Nullable Architecture architecture,
			@Parameter(description = "Only GPUs with this in a name; all if left out.",
					examples = { @ExampleObject(name = "V100", value = "V100"),
							@ExampleObject(name = "RTX 3060", value = "RTX 3060"),
							@ExampleObject(name = "T4", value = "T4") }) @RequestParam(
									required = false) @Size(max = 120) @Nullable String q,
			@Parameter(
					description = "Order: NAME, MEMORY (largest first), BANDWIDTH (highest first), RELEASE (newest first) "
							+ "or SPEED, which needs `workload`. Default: the catalog's order.") @RequestParam(
									required = false) @Nullable Sort sort,
			@Parameter(description = "Type of workload; needed with sort=SPEED, else to be left out.") @RequestParam(
					required = false) @Nullable WorkloadType workload,
			@Parameter(
					description = "With sort=SPEED: training or inference; the type's default if left out.") @RequestParam(
							required = false) @Nullable Mode mode,
			@Parameter(description = "With sort=SPEED: number format; the type's default if left out.") @RequestParam(
					required = false) @Nullable Precision precision,
			@Parameter(description = "With sort=SPEED: model; the type's default if left out.") @RequestParam(
					required = false) @Size(max = 80) @Nullable String model,
			@Parameter(
					description = "With sort=SPEED: GPU that speeds are counted against; default Tesla V100 SXM2 16 GB.") @RequestParam(
							required = false) @Size(max = 120) @Nullable String referenceGpu) {
		Snapshot now = this.snapshots.current();
		Stream<Gpu> found = now.gpus()
			.all()
			.stream()
			.filter((gpu) -> segment == null || gpu.segment() == segment)
			.filter((gpu) -> minMemoryGb == null || !Memory.gib(minMemoryGb).isMoreThan(gpu.memory()))
			.filter((gpu) -> architecture == null || gpu.architecture() == architecture)
			.filter((gpu) -> q == null || q.isBlank() || isNamed(gpu, q));
		if (sort == Sort.SPEED) {
			Workload work = this.queries.workload(workload, mode, precision, model, now.models());
			return new Gpus(CatalogStamp.of(now),
					bySpeed(found, work, reference(referenceGpu, now.gpus()), now.speeds()));
		}
		refuseWithoutSpeed("workload", workload);
		refuseWithoutSpeed("mode", mode);
		refuseWithoutSpeed("precision", precision);
		refuseWithoutSpeed("model", model);
		refuseWithoutSpeed("referenceGpu", referenceGpu);
		Stream<Gpu> sorted = (sort != null) ? found.sorted(sort.order) : found;
		return new Gpus(CatalogStamp.of(now), sorted.map((gpu) -> GpuBody.of(gpu, null)).toList());
	}

	private static List<GpuBody> bySpeed(Stream<Gpu> found, Workload work, Gpu reference, SpeedModel speeds) {
		return found.map((gpu) -> new Fast(gpu, speeds.speed(gpu, reference, work.speedClass(), work.precision())))
			.sorted(Comparator.comparingDouble((Fast fast) -> -fast.speed.timesReference())
				.thenComparing((fast) -> fast.gpu.id()))
			.map((fast) -> GpuBody.of(fast.gpu, fast.speed))
			.toList();
	}

	private static Gpu reference(@Nullable String name, GpuCatalog gpus) {
		String wanted = (name != null) ? name : DEFAULT_REFERENCE;
		return gpus.named(wanted)
			.stream()
			.findFirst()
			.orElseThrow(() -> new InvalidRequirement(
					new FieldProblem("referenceGpu", "is not in the catalog", wanted, gpus.nearest(wanted, NEAREST))));
	}

	private static void refuseWithoutSpeed(String parameter, @Nullable Object value) {
		if (value != null) {
			throw new InvalidRequirement(
					new FieldProblem(parameter, "has an effect only with sort=SPEED", value, List.of()));
		}
	}

	private static boolean isNamed(Gpu gpu, String part) {
		String wanted = part.toLowerCase(Locale.ROOT).strip();
		return Stream.concat(Stream.of(gpu.id(), gpu.name()), gpu.aliases().stream())
			.anyMatch((name) -> name.toLowerCase(Locale.ROOT).contains(wanted));
	}

	/** Orders that GPUs can be listed in. */
	enum Sort {

		NAME(Comparator.comparing(Gpu::name)),
		MEMORY(Comparator.comparing(Gpu::memory).reversed().thenComparing(Gpu::id)),
		BANDWIDTH(Comparator.comparingDouble((Gpu gpu) -> -gpu.bandwidth().gbPerSecond()).thenComparing(Gpu::id)),
		RELEASE(Comparator.comparing((Gpu gpu) -> gpu.releaseDate().orElse("")).reversed().thenComparing(Gpu::id)),
		SPEED(Comparator.comparing(Gpu::id));

		private final Comparator<Gpu> order;

		Sort(Comparator<Gpu> order) {
			this.order = order;
		}

	}

	private record Fast(Gpu gpu, Speed speed) {
	}

	/** Several GPUs. */
	@Schema(name = "Gpus", description = "The GPUs asked for; none if none is so.")
	record Gpus(@NotNull CatalogStamp catalog,
			@Schema(description = "The GPUs, in the order asked for.") @NotNull List<GpuBody> gpus) {
	}

}
