package org.gpuadvisor.web.answer;

import java.math.BigDecimal;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.gpuadvisor.ranking.speed.Speed;
import org.gpuadvisor.ranking.speed.TimedCandidate;
import org.jspecify.annotations.Nullable;

/** How fast the work runs. */
@Schema(name = "Speed", description = "How fast the work runs against the reference GPU.")
public record SpeedBody(
		@Schema(description = "Times as fast as the reference GPU.",
				example = "2.1") @NotNull BigDecimal timesReference,
		@Schema(description = "Lower end of the range, times the reference GPU: 80 of 100 measurements lie between the two ends.",
				example = "1.6") @NotNull BigDecimal low,
		@Schema(description = "Upper end of the range, times the reference GPU.",
				example = "2.7") @NotNull BigDecimal high,
		@Schema(description = "MEASURED: people measured it; SCALED: a close relative was measured; MODELLED: from the data sheet, by a formula.") @NotNull Speed.Basis basis,
		@Schema(description = "Sources behind it.") @NotNull List<String> evidence,
		@Schema(description = "What a GPU does in place of a number format that it lacks.") @NotNull List<String> notes,
		@Schema(description = "Hours that a week's work takes on it; of a one-off job its hours within a week.",
				example = "9.5") @Nullable BigDecimal hoursPerWeek,
		@Schema(description = "Hours until the horizon, or of the one-off job.",
				example = "988") @Nullable BigDecimal hoursTotal) {

	static SpeedBody of(TimedCandidate timed) {
		return of(timed.speed(), Numbers.rounded(timed.hoursPerWeek().value(), 2),
				Numbers.rounded(timed.hours().value(), 2));
	}

	static SpeedBody of(Speed speed) {
		return of(speed, null, null);
	}

	private static SpeedBody of(Speed speed, @Nullable BigDecimal perWeek, @Nullable BigDecimal total) {
		return new SpeedBody(Numbers.rounded(speed.timesReference(), 3), Numbers.rounded(speed.low(), 3),
				Numbers.rounded(speed.high(), 3), speed.basis(), speed.evidence(), speed.notes(), perWeek, total);
	}

}
