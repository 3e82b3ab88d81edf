package org.gpuadvisor.ranking.cost;

import java.util.List;
import java.util.stream.Stream;

import org.gpuadvisor.lab.machine.ComputerKind;
import org.gpuadvisor.lab.machine.Location;
import org.gpuadvisor.lab.machine.Machine;
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

	private static final int[] SIZES = { 1, 2, 4 };

	private final List<Money> newBySize;

	private final Power strongestSupply;

	private final Power hostOfSupply;

	private final double headroom;

	private final double gpuShare;

	private final Power hostRunning;

	private final double overheadOfServerRooms;

	Computer(Assumptions assumptions) {
		this.newBySize = Stream.of("host_usd_1_gpu", "host_usd_2_gpus", "host_usd_4_gpus", "host_usd_8_gpus")
			.map((key) -> Money.of(assumptions.exact(key), "USD"))
			.toList();
		this.strongestSupply = new Power((int) assumptions.number("largest_power_supply_w"));
		this.hostOfSupply = new Power((int) assumptions.number("power_supply_host_w"));
		this.headroom = assumptions.number("power_supply_headroom");
		this.gpuShare = assumptions.number("gpu_power_share");
		this.hostRunning = new Power((int) assumptions.number("host_running_w"));
		this.overheadOfServerRooms = assumptions.number("overhead_of_server_rooms");
	}

	/**
	 * Whether a bought card needs a new computer, since the lab has none, or none that
	 * can power it. Into a laptop or a Mac nothing is bought: what that would cost is
	 * counted for the computer that the lab is told to put it into.
	 */
	boolean isNeeded(Candidate candidate, Ask ask) {
		if (!candidate.isBoughtCard()) {
			return false;
		}
		Machine own = ask.machine().orElse(null);
		return own == null || !canBePowered(candidate, own);
	}

	/**
	 * What a new computer costs that a bought card needs; zero where the lab's own takes
	 * it.
	 */
	Money priceOfNew(Candidate candidate, Ask ask) {
		return isNeeded(candidate, ask) ? ask.price(this.newBySize.get(size(candidate.cards()))) : ask.zero();
	}

	/** Which of the sizes of computers takes so many cards. */
	private static int size(int cards) {
		int size = 0;
		while (size < SIZES.length && cards > SIZES[size]) {
			size++;
		}
		return size;
	}

	/**
	 * Whether there is a power supply for it that goes into that computer; a server's is
	 * as strong as it takes.
	 */
	private boolean canBePowered(Candidate candidate, Machine machine) {
		Power needed = neededSupply(candidate);
		return machine.computer() == ComputerKind.SERVER || !needed.isMoreThan(this.strongestSupply)
				|| (machine.powerSupplyW() != null && needed.watts() <= machine.powerSupplyW());
	}

	/**
	 * What the power supply has to give: what NVIDIA suggests, else the usual headroom
	 * over cards and host.
	 */
	Power neededSupply(Candidate candidate) {
		if (candidate.cards() == 1 && candidate.gpu().recommendedSupply().isPresent()) {
			return candidate.gpu().recommendedSupply().get();
		}
		return candidate.gpu().cardPower().times(candidate.cards()).plus(this.hostOfSupply).times(this.headroom);
	}

	/**
	 * What GPUs and the rest of the computer draw while the job runs, with what cooling
	 * adds.
	 */
	Power running(Candidate candidate, int gpusUsed, Ask ask) {
		boolean whole = candidate.gpu().formFactor() == FormFactor.INTEGRATED;
		Power gpus = candidate.gpu().power().times(gpusUsed * this.gpuShare);
		Power host = whole ? Power.NONE : this.hostRunning;
		boolean serverRoom = ask.machine().filter((machine) -> machine.location() == Location.SERVER_ROOM).isPresent();
		return gpus.plus(host).times(serverRoom ? this.overheadOfServerRooms : 1);
	}

}
