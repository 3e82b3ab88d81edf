package org.gpuadvisor.ranking.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.market.gpu.GpuCatalog;

/**
 * A list of GPUs, fastest first, from the pages of 2020 that the service grew from,
 * against the order of the service.
 */
record SeedOrder(String name, List<String> ids) {

	static final SeedOrder PERSONAL = new SeedOrder("personal",
			List.of("titan-rtx", "geforce-rtx-2080-ti", "geforce-rtx-2080-super", "geforce-rtx-2080",
					"geforce-rtx-2070", "geforce-rtx-2060", "geforce-gtx-1080-ti", "geforce-gtx-1080",
					"geforce-gtx-1070", "geforce-gtx-1650", "geforce-gtx-1060-6gb"));

	static final SeedOrder CLOUD = new SeedOrder("cloud",
			List.of("tesla-v100-sxm2-16gb", "tesla-p100-pcie-16gb", "tesla-p4", "tesla-t4", "tesla-k80", "tesla-k40"));

	/** Kendall's tau: 1 if all pairs come in the same order, -1 if none does. */
	double tau(SpeedModel model, GpuCatalog gpus, Discipline discipline) {
		int pairs = this.ids.size() * (this.ids.size() - 1) / 2;
		return 1 - 2.0 * contradictions(model, gpus, discipline).size() / pairs;
	}

	/** The pairs that come the other way round, as the second against the first. */
	List<Contradiction> contradictions(SpeedModel model, GpuCatalog gpus, Discipline discipline) {
		List<Contradiction> found = new ArrayList<>();
		for (int first = 0; first < this.ids.size(); first++) {
			for (int second = first + 1; second < this.ids.size(); second++) {
				Gpu faster = gpus.find(this.ids.get(second)).orElseThrow();
				Gpu slower = gpus.find(this.ids.get(first)).orElseThrow();
				Speed speed = model.speed(faster, slower, discipline);
				if (speed.timesReference() > 1) {
					found.add(new Contradiction(faster, slower, speed));
				}
			}
		}
		return found;
	}

	/** A pair that the seed has the other way round. */
	record Contradiction(Gpu faster, Gpu slower, Speed speed) {

		@Override
		public String toString() {
			return String.format(Locale.ROOT, "%s over %s: %.2f times as fast, %.2f to %.2f (%s)%s", this.faster.name(),
					this.slower.name(), this.speed.timesReference(), this.speed.low(), this.speed.high(),
					this.speed.basis().name().toLowerCase(Locale.ROOT),
					(this.speed.low() > 1) ? "" : "; too close to call");
		}

	}

}
