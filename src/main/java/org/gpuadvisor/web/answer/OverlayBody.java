package org.gpuadvisor.web.answer;

import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.gpuadvisor.snapshot.OverlayStatus;
import org.jspecify.annotations.Nullable;

/** An institute's own files. */
@Schema(name = "Overlay", description = "An institute's own files over the catalog's.")
public record OverlayBody(@Schema(description = "Files that are in use.") @NotNull List<String> files,
		@Schema(description = "When they were taken over.") @Nullable Instant lastChange,
		@Schema(description = "What is wrong with the files as they are now, by file, line and column; those before stay in "
				+ "use. Absent where nothing is wrong.",
				example = "overlay/free-tiers.csv, line 3, column gpu_id: 'a40' is not in gpus.csv") @Nullable String lastError) {

	/** Nothing where no folder is set. */
	public static @Nullable OverlayBody of(OverlayStatus status) {
		return status.set() ? new OverlayBody(status.files(), status.lastChange(), status.lastError()) : null;
	}

}
