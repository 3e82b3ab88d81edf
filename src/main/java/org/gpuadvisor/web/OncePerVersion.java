package org.gpuadvisor.web;

import java.util.function.Function;

import org.gpuadvisor.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a catalog once and for all; said anew when another catalog comes.
 * Holds on to the version only, not to the catalog.
 */
final class OncePerVersion<T> {

	private final Function<Snapshot, T> making;

	private volatile @Nullable Made<T> last;

	OncePerVersion(Function<Snapshot, T> making) {
		this.making = making;
	}

	T of(Snapshot snapshot) {
		Made<T> made = this.last;
		if (made == null || !made.version.equals(snapshot.version())) {
			made = new Made<>(snapshot.version(), this.making.apply(snapshot));
			this.last = made;
		}
		return made.value;
	}

	private record Made<T>(String version, T value) {
	}

}
