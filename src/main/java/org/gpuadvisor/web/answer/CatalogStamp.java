package org.gpuadvisor.web.answer;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.gpuadvisor.snapshot.Snapshot;

/** Which catalog an answer rests on. */
@Schema(description = "Which catalog an answer rests on: the same request and version give the same answer.")
public record CatalogStamp(
		@Schema(description = "Content hash of all catalog files.",
				example = "9f2c61d0a7e3b548") @NotNull String version,
		@Schema(description = "ISO date of the newest price.", example = "2026-09-27") @NotNull String pricesAsOf,
		@Schema(description = "GPUs in the catalog.", example = "271") @NotNull Integer gpus,
		@Schema(description = "Offers in the catalog: to buy, to rent and free.",
				example = "693") @NotNull Integer offers) {

	public static CatalogStamp of(Snapshot snapshot) {
		return new CatalogStamp(snapshot.version(), snapshot.offers().pricesAsOf(), snapshot.gpus().all().size(),
				snapshot.offers().count());
	}

}
