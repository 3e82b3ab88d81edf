package org.gpuadvisor.snapshot;

import java.util.concurrent.atomic.AtomicReference;

import org.gpuadvisor.table.Tables;
import org.springframework.stereotype.Component;

/** Which snapshot answers now. */
@Component
public class Snapshots {

	private final AtomicReference<Snapshot> current;

	Snapshots(Assembly assembly) {
		this.current = new AtomicReference<>(assembly.over(new Tables()));
	}

	/** To be asked once for each request. */
	public Snapshot current() {
		return this.current.get();
	}

}
