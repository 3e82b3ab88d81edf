package org.gpuadvisor.ranking.cost;

import java.util.Optional;

import org.gpuadvisor.lab.machine.ComputerKind;
import org.gpuadvisor.lab.machine.Location;
import org.gpuadvisor.lab.machine.Machine;
import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.market.gpu.FormFactor;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.table.Assumptions;
import org.gpuadvisor.units.Money;
import org.gpuadvisor.units.Power;
import org.springframework.stereotype.Component;

/**
 * The computer that a bought card goes into: whether the lab has one, and what it draws.
 */
@Component
class Computer {

	private final Assumptions assumptions;

	Computer(Assumptions assumptions) {
		this.assumptions = assumptions;
	}

	/**
	 * What a new computer costs that a bought card needs; empty where the lab's own takes
	 * it.
	 */
	Optional<Money> priceOfNew(Candidate candidate, Ask ask) {
		boolean has = ask.machine()
			.filter(Machine::takesCards)
			.filter((machine) -> canBePowered(candidate, machine))
			.isPresent();
		boolean whole = candidate.gpu().formFactor() == FormFactor.INTEGRATED;
		if (candidate.action() != Action.BUY || has || whole) {
			return Optional.empty();
		}
		return Optional.of(ask.price(Money.of(this.assumptions.exact(key(candidate.cards())), "USD")));
	}

	private static String key(int cards) {
		return (cards == 1) ? "host_usd_1_gpu"
				: (cards == 2) ? "host_usd_2_gpus" : (cards <= 4) ? "host_usd_4_gpus" : "host_usd_8_gpus";
	}

	/**
	 * Whether there is a power supply for it that goes into that computer; a server's is
	 * as strong as it takes.
	 */
	private boolean canBePowered(Candidate candidate, Machine machine) {
		Power strongest = new Power((int) this.assumptions.number("largest_power_supply_w"));
		Power needed = neededSupply(candidate);
		return machine.computer() == ComputerKind.SERVER || !needed.isMoreThan(strongest)
				|| machine.powerSupply().filter((has) -> !needed.isMoreThan(has)).isPresent();
	}

	/**
	 * What the power supply has to give: what NVIDIA suggests, else the usual headroom
	 * over cards and host.
	 */
	Power neededSupply(Candidate candidate) {
		Power cards = candidate.gpu().cardPower().times(candidate.cards());
		Power byRule = cards.plus(new Power((int) this.assumptions.number("power_supply_host_w")))
			.times(this.assumptions.number("power_supply_headroom"));
		return (candidate.cards() == 1) ? candidate.gpu().recommendedSupply().orElse(byRule) : byRule;
	}

	/**
	 * What GPUs and the rest of the computer draw while the job runs, with what cooling
	 * adds.
	 */
	Power running(Candidate candidate, int gpusUsed, Ask ask) {
		boolean whole = candidate.gpu().formFactor() == FormFactor.INTEGRATED;
		Power gpus = candidate.gpu().power().times(gpusUsed * this.assumptions.number("gpu_power_share"));
		Power host = new Power(whole ? 0 : (int) this.assumptions.number("host_running_w"));
		boolean serverRoom = ask.machine().filter((machine) -> machine.location() == Location.SERVER_ROOM).isPresent();
		return gpus.plus(host).times(serverRoom ? this.assumptions.number("overhead_of_server_rooms") : 1);
	}

}
