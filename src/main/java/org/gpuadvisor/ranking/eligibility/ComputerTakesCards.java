package org.gpuadvisor.ranking.eligibility;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.gpuadvisor.lab.machine.ComputerKind;
import org.gpuadvisor.lab.machine.Machine;
import org.gpuadvisor.lab.machine.OperatingSystem;
import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.rule.Reason;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.RejectionCode;
import org.gpuadvisor.ranking.rule.Relaxation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The lab's computer takes NVIDIA cards: no laptop and no Mac does. What is bought as a
 * computer of its own stands beside it.
 */
@Component
@Order(57)
class ComputerTakesCards extends EligibilityRule {

	/** To get another computer is further away than to spend half as much again. */
	private static final double ANOTHER_COMPUTER = 2;

	@Override
	public boolean appliesTo(Action action, Ask ask) {
		return action == Action.BUY && ask.machine().filter((machine) -> !machine.takesCards()).isPresent();
	}

	@Override
	public Optional<Rejection> reject(Candidate candidate, Ask ask) {
		return ask.machine()
			.filter((machine) -> candidate.isBoughtCard() && !machine.takesCards())
			.map((machine) -> (machine.os() == OperatingSystem.MACOS)
					? reject(RejectionCode.NO_NVIDIA_ON_MACOS,
							"macOS has no current NVIDIA drivers: no NVIDIA card can be used in this computer.",
							candidate, machine)
					: reject(RejectionCode.NO_CARD_IN_LAPTOP,
							"No card can be added to a laptop; cards in boxes outside it were not considered.",
							candidate, machine));
	}

	private static Rejection reject(RejectionCode code, String message, Candidate candidate, Machine machine) {
		return Rejection.of(code, ANOTHER_COMPUTER, (same) -> Reason.of(same, message),
				() -> another(candidate, machine));
	}

	/** With room for the card, where the lab said that its own has too little. */
	private static Relaxation another(Candidate candidate, Machine machine) {
		Map<String, Object> changes = new LinkedHashMap<>();
		if (machine.computer() == ComputerKind.LAPTOP) {
			changes.put("hardware.computer", ComputerKind.DESKTOP);
		}
		if (machine.os() == OperatingSystem.MACOS) {
			changes.put("hardware.os", OperatingSystem.LINUX);
		}
		Relaxation another = new Relaxation(changes, "Put it into a desktop computer that you have; "
				+ "a new one costs extra: leave hardware out to have it counted.");
		return Stream.of(FitsInSlots.reject(candidate, machine), FitsInLength.reject(candidate, machine))
			.flatMap(Optional::stream)
			.map(Rejection::relaxation)
			.flatMap(Optional::stream)
			.reduce(another, Relaxation::and);
	}

}
