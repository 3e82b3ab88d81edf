package org.gpuadvisor.units;

/** What an hour costs: of a rented machine, of a person, of waiting. */
public record HourlyRate(Money perHour) {

	public Money times(Hours hours) {
		return this.perHour.times(hours.value());
	}

	/** Three decimals, since cheap GPUs cost fractions of a cent less or more. */
	@Override
	public String toString() {
		return this.perHour.exact().setScale(3, java.math.RoundingMode.HALF_UP).toPlainString() + " "
				+ this.perHour.currency() + "/h";
	}

}
