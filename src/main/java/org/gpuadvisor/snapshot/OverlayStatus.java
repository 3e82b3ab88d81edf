package org.gpuadvisor.snapshot;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How an institute's own files stand.
 *
 * @param files that are in use
 * @param lastChange when they were last taken over
 * @param lastError what is wrong with the files as they are now; absent where nothing is
 */
public record OverlayStatus(boolean set, List<String> files, @Nullable Instant lastChange, @Nullable String lastError) {

	public OverlayStatus {
		files = List.copyOf(files);
	}

	static OverlayStatus of(boolean set) {
		return new OverlayStatus(set, List.of(), null, null);
	}

	OverlayStatus changed(List<String> to, Instant now) {
		return new OverlayStatus(true, to, now, null);
	}

	OverlayStatus wrong(String problem) {
		return new OverlayStatus(true, this.files, this.lastChange, problem);
	}

}
