package org.gpuadvisor.ranking.speed;

import java.util.ArrayList;
import java.util.List;

import org.gpuadvisor.units.Decimals;
import org.gpuadvisor.units.Hours;

/**
 * How much faster than the reference GPU a job runs, and how that is known.
 *
 * @param timesReference 2 means in half the time
 * @param low 80 of 100 measurements lie between this ...
 * @param high ... and this
 * @param evidence where it comes from
 * @param notes what a GPU does in place of a number format that it lacks
 */
public record Speed(double timesReference, double low, double high, Basis basis, List<String> evidence,
		List<String> notes) {

	public Speed {
		if (!(low > 0) || low > timesReference || timesReference > high) {
			throw new IllegalArgumentException(
					"a speed lies within its range, was " + low + " <= " + timesReference + " <= " + high);
		}
		evidence = List.copyOf(evidence);
		notes = List.copyOf(notes);
	}

	/** Without notes. */
	public Speed(double timesReference, double low, double high, Basis basis, List<String> evidence) {
		this(timesReference, low, high, basis, evidence, List.of());
	}

	/** How a speed is known. */
	public enum Basis {

		/** People measured it. */
		MEASURED,
		/** A close relative was measured. */
		SCALED,
		/** From the data sheet, by a formula. */
		MODELLED

	}

	/** The reference GPU itself. */
	static Speed ofReference() {
		return new Speed(1, 1, 1, Basis.MEASURED, List.of("your own hours: they are counted on this GPU"), List.of());
	}

	/** The same on more GPUs. */
	Speed onSeveral(MultiGpuScaling.Scaling scaling) {
		List<String> more = new ArrayList<>(this.evidence);
		more.add(scaling.source());
		return new Speed(this.timesReference * scaling.factor(), this.low * scaling.low(), this.high * scaling.high(),
				scaling.isMeasured() ? this.basis : Basis.MODELLED, more, this.notes);
	}

	Speed noting(List<String> more) {
		return new Speed(this.timesReference, this.low, this.high, this.basis, this.evidence, more);
	}

	/** How long a job takes that takes so long on the reference GPU. */
	public Hours time(Hours onReference) {
		return onReference.times(1 / this.timesReference);
	}

	/** How long a job takes on the reference GPU that takes so long at this speed. */
	public Hours onReference(Hours here) {
		return here.times(this.timesReference);
	}

	/** The same as {@link #time} if the speed is at the low end of its range. */
	public Hours slowestTime(Hours onReference) {
		return onReference.times(1 / this.low);
	}

	/** {@code 2.1x}. */
	@Override
	public String toString() {
		return Decimals.of(this.timesReference, (this.timesReference < 10) ? 1 : 0) + "x";
	}

}
