package org.gpuadvisor.ranking.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gpuadvisor.lab.machine.Machine;
import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.CostLine;
import org.gpuadvisor.ranking.rule.Reason;
import org.gpuadvisor.ranking.score.ScoredCandidate;

/**
 * Says whether a bought card goes into the lab's computer, what it takes to, and what of
 * that nobody could check.
 */
final class ComputerTexts {

	private ComputerTexts() {
	}

	/**
	 * That it fits as it is; empty where nothing is put into the lab's computer, or
	 * nothing of that was checked.
	 */
	static Optional<Reason> fits(ScoredCandidate option, Ask ask) {
		return option.candidate()
			.goesInto(ask)
			.map((machine) -> checked(option, machine))
			.filter((checked) -> !checked.isEmpty() && newSupply(option).isEmpty())
			.map((checked) -> Reason.of("FITS_IN_COMPUTER",
					"It fits into your computer: " + String.join(", ", checked) + "."));
	}

	static List<Reason> warnings(ScoredCandidate option, Ask ask) {
		List<Reason> warnings = new ArrayList<>();
		option.candidate().goesInto(ask).ifPresent((machine) -> {
			newSupply(option).map((line) -> needsSupply(line, option, machine)).ifPresent(warnings::add);
			List<String> unchecked = unchecked(option.gpu(), machine);
			if (!unchecked.isEmpty()) {
				warnings.add(Reason.of("NOT_CHECKED",
						"Whether the card fits was not checked in all: " + String.join(", ", unchecked) + "."));
			}
		});
		return warnings;
	}

	private static Optional<CostLine> newSupply(ScoredCandidate option) {
		for (CostLine line : option.cost().lines()) {
			if (line.name().equals("powerSupply")) {
				return Optional.of(line);
			}
		}
		return Optional.empty();
	}

	private static Reason needsSupply(CostLine line, ScoredCandidate option, Machine machine) {
		String suggested = option.gpu()
			.recommendedSupply()
			.filter((any) -> option.candidate().cards() == 1)
			.map((supply) -> "; NVIDIA suggests " + supply + " for such a computer")
			.orElse("");
		return Reason
			.of("NEEDS_POWER_SUPPLY",
					"It fits with a new power supply, which is counted with " + line.amount() + ": yours of "
							+ machine.powerSupplyW() + " W is too weak" + suggested + ".")
			.with("powerSupplyW", machine.powerSupplyW())
			.with("price", line.amount().amount());
	}

	private static List<String> checked(ScoredCandidate option, Machine machine) {
		List<String> checked = new ArrayList<>();
		option.gpu()
			.slots()
			.filter((slots) -> machine.freeSlots() != null)
			.ifPresent((slots) -> checked
				.add(slots * option.candidate().cards() + " of " + machine.freeSlots() + " free slot widths"));
		option.gpu()
			.lengthMm()
			.filter((length) -> machine.maxCardLengthMm() != null)
			.ifPresent((length) -> checked.add(length + " mm of " + machine.maxCardLengthMm() + " mm"));
		if (machine.powerSupplyW() != null) {
			checked.add("a supply of " + machine.powerSupplyW() + " W suffices");
		}
		return checked;
	}

	/** What the lab did not say, what the catalog lacks, and what no request can tell. */
	private static List<String> unchecked(Gpu gpu, Machine machine) {
		List<String> unchecked = new ArrayList<>();
		if (machine.powerSupplyW() == null) {
			unchecked.add("you did not give hardware.powerSupplyW");
		}
		if (machine.freeSlots() == null) {
			unchecked.add("you did not give hardware.freeSlots");
		}
		else if (gpu.slots().isEmpty()) {
			unchecked.add("the catalog lacks its slot width");
		}
		if (machine.maxCardLengthMm() == null) {
			unchecked.add("you did not give hardware.maxCardLengthMm");
		}
		else if (gpu.lengthMm().isEmpty()) {
			unchecked.add("the catalog lacks its length");
		}
		gpu.powerConnectors()
			.filter((plugs) -> !plugs.equals("none"))
			.ifPresent((plugs) -> unchecked.add("see that the supply has its plugs (" + plugs + ")"));
		return unchecked;
	}

}
