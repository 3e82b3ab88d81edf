package org.gpuadvisor.ranking.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.lab.workload.FrameworkSupport.Support;
import org.gpuadvisor.lab.workload.MemoryNeed;
import org.gpuadvisor.market.offer.Offer;
import org.gpuadvisor.market.offer.OfferCatalog;
import org.gpuadvisor.market.offer.Purchase;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.ask.Software;
import org.gpuadvisor.ranking.rule.Reason;
import org.gpuadvisor.ranking.cost.CostLine;
import org.gpuadvisor.ranking.score.ScoredCandidate;
import org.gpuadvisor.ranking.speed.Speed;
import org.gpuadvisor.units.Confidence;
import org.gpuadvisor.units.Memory;
import org.springframework.stereotype.Component;

/**
 * Says of an option why it fits, how fast it is, what it costs, and what to beware of.
 */
@Component
class OptionTexts {

	/** A range from here on is called wide: the high end is so many times the low one. */
	private static final double WIDE_RANGE = 2.5;

	private final Software software;

	private final CompatibilityTexts compatibilityTexts;

	private final OfferCatalog offers;

	OptionTexts(Software software, CompatibilityTexts compatibilityTexts, OfferCatalog offers) {
		this.software = software;
		this.compatibilityTexts = compatibilityTexts;
		this.offers = offers;
	}

	OptionText of(ScoredCandidate option, Ask ask) {
		Optional<Support> support = this.software.on(option.gpu(), ask.job());
		List<Reason> reasons = new ArrayList<>(List.of(memory(option, ask)));
		support.ifPresent((found) -> reasons.add(this.compatibilityTexts.reason(found, ask)));
		ComputerTexts.fits(option, ask).ifPresent(reasons::add);
		reasons.add(speed(option, ask));
		reasons.add(cost(option, ask));
		List<Reason> warnings = new ArrayList<>();
		memoryWarning(option, ask).ifPresent(warnings::add);
		growthWarning(option, ask).ifPresent(warnings::add);
		support.ifPresent((found) -> warnings.addAll(this.compatibilityTexts.warnings(found, option, ask)));
		speedWarning(option).ifPresent(warnings::add);
		option.candidate().offer().ifPresent((offer) -> offerWarnings(offer, ask, warnings));
		warnings.addAll(ComputerTexts.warnings(option, ask));
		return new OptionText(support, reasons, warnings);
	}

	private static Reason memory(ScoredCandidate option, Ask ask) {
		String has = option.gpu().memory() + " on " + option.gpu().name() + display(option, ask);
		if (ask.memory().basis() == MemoryNeed.Basis.UNKNOWN) {
			return Reason.of("MEMORY_FLOOR", "How much memory the job needs is not known; " + has
					+ " are no less than the floor of " + ask.floor() + ".");
		}
		return Reason
			.of("FITS_IN_MEMORY", "The job needs about " + ask.memory().required() + "; there are " + has + ".")
			.with("requiredGb", ask.memory().required().toGib())
			.with("availableGb", option.gpu().memory().toGib());
	}

	private static String display(ScoredCandidate option, Ask ask) {
		Memory taken = ask.taken(option.gpu(), option.candidate().action());
		return taken.equals(Memory.ZERO) ? "" : ", of which Windows and the display take about " + taken;
	}

	private static Reason speed(ScoredCandidate option, Ask ask) {
		Speed speed = option.speed();
		String work = ask.job().isOneOff() ? "the job takes " + option.hours()
				: "a week's work takes " + option.timed().hoursPerWeek();
		String against = option.gpu().equals(ask.reference()) && speed.timesReference() == 1
				? "It is the GPU that your hours are counted on"
				: "It is about " + speed + " as fast as " + ask.reference().name();
		return Reason.of("SPEED", against + ": " + work + " (" + speed.basis().name().toLowerCase(Locale.ROOT) + ").")
			.with("timesReference", speed.timesReference())
			.with("low", speed.low())
			.with("high", speed.high())
			.with("hours", option.hours().value());
	}

	private static Reason cost(ScoredCandidate option, Ask ask) {
		return Reason
			.of("COST",
					"It costs " + option.cost().total() + Headlines.overHorizon(ask) + " in all: " + lines(option)
							+ ".")
			.with("total", option.cost().total().amount())
			.with("perMonth", option.cost().perMonth().amount())
			.with("electricityPerKwh", ask.perKilowattHour().exact().stripTrailingZeros());
	}

	private static String lines(ScoredCandidate option) {
		StringBuilder lines = new StringBuilder();
		for (CostLine line : option.cost().lines()) {
			lines.append(lines.isEmpty() ? "" : ", ").append(line.name()).append(' ').append(line.amount());
		}
		return lines.isEmpty() ? "nothing is paid" : lines.toString();
	}

	private static Optional<Reason> memoryWarning(ScoredCandidate option, Ask ask) {
		boolean tight = ask.memory().basis() != MemoryNeed.Basis.UNKNOWN
				&& ask.memory().on(ask.left(option.gpu(), option.candidate().action())) == MemoryNeed.Fit.TIGHT;
		return !tight ? Optional.empty()
				: Optional.of(Reason
					.of("TIGHT_MEMORY",
							"It fits only if the estimate is right; it was seen to be up to " + ask.memory().high()
									+ " for such jobs. Try it before paying, or lower the batch.")
					.with("requiredGb", ask.memory().required().toGib())
					.with("highGb", ask.memory().high().toGib()));
	}

	private static Optional<Reason> growthWarning(ScoredCandidate option, Ask ask) {
		return (option.candidate().action() != Action.BUY || !ask.mayOutgrow(option.gpu())) ? Optional.empty()
				: Optional.of(Reason
					.of("LITTLE_ROOM_TO_GROW",
							"Larger frames, batches or networks would soon need more than its " + option.gpu().memory()
									+ "; a card to be used for years had better have " + ask.roomy() + ".")
					.with("memoryGb", option.gpu().memory().toGib())
					.with("roomyGb", ask.roomy().toGib()));
	}

	private static Optional<Reason> speedWarning(ScoredCandidate option) {
		Speed speed = option.speed();
		return (speed.high() / speed.low() < WIDE_RANGE) ? Optional.empty() : Optional.of(Reason
			.of("SPEED_UNCERTAIN",
					"How fast it is cannot be told well from its data sheet; the rest of the computer may decide "
							+ "more than the GPU.")
			.with("low", speed.low())
			.with("high", speed.high()));
	}

	private void offerWarnings(Offer offer, Ask ask, List<Reason> warnings) {
		if (offer instanceof Purchase purchase && purchase.estimated()) {
			warnings.add(Reason
				.of("PRICE_ESTIMATED",
						"No price of this year was seen; it is estimated, between " + ask.price(purchase.low())
								+ " and " + ask.price(purchase.high()) + ".")
				.with("low", ask.price(purchase.low()).amount())
				.with("high", ask.price(purchase.high()).amount()));
		}
		else if (offer.confidence() == Confidence.LOW) {
			warnings.add(Reason.of("PRICE_UNCERTAIN", "Its figures are from a weak source ("
					+ offer.provenance().source() + "): check before you decide."));
		}
		if (this.offers.isOld(offer)) {
			warnings.add(Reason.of("PRICE_OLD", "Its figures are of " + offer.provenance().asOf() + "; check them.")
				.with("asOf", offer.provenance().asOf()));
		}
		if (!offer.provenance().note().isEmpty()) {
			warnings.add(Reason.of("NOTE", offer.provenance().note()));
		}
	}

}
