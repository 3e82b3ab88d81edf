package org.gpuadvisor.ranking.speed;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.ranking.speed.Speed.Basis;

/**
 * A GPU that others are measured by, in one discipline.
 */
final class Yardstick {

	private final KnownSpeed own;

	private final Map<Gpu, KnownSpeed> known;

	private final Map<Basis, Double> errors = new EnumMap<>(Basis.class);

	private final String ownEvidence;

	Yardstick(Gpu reference, Map<Gpu, KnownSpeed> known, Discipline discipline, SpeedErrors errors) {
		this.known = known;
		this.own = known(reference);
		this.ownEvidence = reference.name() + ": " + this.own.evidence();
		for (Basis basis : Basis.values()) {
			this.errors.put(basis, errors.factor(basis, this.own.basis(), discipline));
		}
	}

	/** How fast a GPU is against it. */
	Speed speed(Gpu gpu) {
		KnownSpeed one = known(gpu);
		double times = one.times() / this.own.times();
		double error = this.errors.get(one.basisAgainst(this.own));
		return new Speed(times, times / error, times * error, one.against(this.own), evidence(one));
	}

	private List<String> evidence(KnownSpeed one) {
		return (this.own.basis() == Basis.MEASURED) ? List.of(one.evidence())
				: List.of(one.evidence(), this.ownEvidence);
	}

	private KnownSpeed known(Gpu gpu) {
		KnownSpeed found = this.known.get(gpu);
		if (found == null) {
			throw new IllegalArgumentException(gpu.id() + " is not in the catalog");
		}
		return found;
	}

}
