package org.gpuadvisor.ranking.eligibility;

import java.util.List;
import java.util.Optional;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.lab.machine.ComputerKind;
import org.gpuadvisor.lab.machine.Machine;
import org.gpuadvisor.market.gpu.Cooling;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.rule.Reason;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.RejectionCode;
import org.gpuadvisor.ranking.rule.Relaxation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A card that blows its heat into the case keeps a slot's distance in a server, as far as
 * the lab said how many are free.
 */
@Component
@Order(62)
class BreathesInServer extends EligibilityRule {

	private static final int DISTANCE = 1;

	@Override
	public boolean appliesTo(Action action, Ask ask) {
		return action == Action.BUY && ask.machine()
			.filter((machine) -> machine.computer() == ComputerKind.SERVER && machine.freeSlots() != null)
			.isPresent();
	}

	@Override
	public Optional<Rejection> reject(Candidate candidate, Ask ask) {
		return candidate.goesInto(ask)
			.filter((machine) -> machine.computer() == ComputerKind.SERVER
					&& candidate.gpu().cooling() == Cooling.OPEN_AIR)
			.flatMap((machine) -> reject(candidate, machine));
	}

	private static Optional<Rejection> reject(Candidate candidate, Machine machine) {
		Integer free = machine.freeSlots();
		return candidate.gpu()
			.slots()
			.map((slots) -> (slots + DISTANCE) * candidate.cards())
			.filter((slots) -> free != null && slots > free)
			.map((slots) -> Rejection.of(RejectionCode.OPEN_AIR_IN_SERVER, (double) (slots - free) / Math.max(1, free),
					(code) -> Reason
						.of(code,
								candidate.gpu().name() + " blows its heat into the case and throttles by 10 to 30 % "
										+ "in a packed server: with a slot's distance it takes " + slots
										+ " slot widths; the server has " + free
										+ " free. Cards with a blower or without a fan may be packed.")
						.with("slots", slots)
						.with("freeSlots", free),
					slots <= Machine.MOST_FREE_SLOTS, () -> List.of(new Relaxation("hardware.freeSlots", slots,
							"A server with " + slots + " free slot widths."))));
	}

}
