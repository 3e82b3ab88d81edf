package org.gpuadvisor.ranking.ask;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.gpuadvisor.lab.machine.Machine;
import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.lab.requirement.Budget;
import org.gpuadvisor.lab.requirement.CompletedRequest;
import org.gpuadvisor.lab.requirement.Preferences;
import org.gpuadvisor.lab.requirement.Requirement;
import org.gpuadvisor.lab.workload.Job;
import org.gpuadvisor.lab.workload.MemoryNeed;
import org.gpuadvisor.lab.workload.Shrinking;
import org.gpuadvisor.lab.workload.Workload;
import org.gpuadvisor.market.gpu.FormFactor;
import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.market.gpu.Segment;
import org.gpuadvisor.units.HourlyRate;
import org.gpuadvisor.units.Hours;
import org.gpuadvisor.units.Memory;
import org.gpuadvisor.units.Money;

/**
 * A lab's requirement with its names resolved against the market: what every step of the
 * ranking reads.
 *
 * @param requirement as the lab stated it
 * @param machine the lab's computer; empty if it has none yet
 * @param job the same work with its reference GPU and version
 * @param own the lab's GPUs
 * @param only the only GPUs to consider to buy, rent or use for free; empty for all
 * @param reference GPU that the lab's hours are counted on
 * @param capabilities generations of GPUs that the software runs on
 * @param shrinking smaller settings of the same work
 * @param floor memory that a recommended GPU has at least, whatever the estimate
 * @param display memory that the display takes of a card in the lab's own computer
 * @param roomy memory of a card that the work does not soon outgrow
 * @param finances what the lab can spend, and what things cost where it is
 */
public record Ask(Requirement requirement, Optional<Machine> machine, Job job, List<OwnGpu> own, Set<Gpu> only,
		Gpu reference, CapabilityRange capabilities, MemoryNeed memory, Shrinking shrinking, Memory floor,
		Memory display, Memory roomy, Finances finances) {

	public Ask {
		own = List.copyOf(own);
		only = Set.copyOf(only);
	}

	public Workload workload() {
		return this.requirement.workload();
	}

	/** The requirement with all that was looked up, for the record. */
	public CompletedRequest completed() {
		return this.requirement.completedWith(this.job, shown(perKilowattHour()), shown(waiting().perHour()));
	}

	public Budget budget() {
		return this.requirement.budget();
	}

	public Preferences preferences() {
		return this.requirement.preferences();
	}

	public int horizonMonths() {
		return budget().horizonMonths();
	}

	/** All hours on the reference GPU until the horizon. */
	public Hours hours() {
		return job().hoursOver(horizonMonths());
	}

	/** A catalog price in the lab's currency. */
	public Money price(Money catalogPrice) {
		return this.finances.conversion().of(catalogPrice);
	}

	/** Price of electricity, in the lab's currency. */
	public Money perKilowattHour() {
		return this.finances.perKilowattHour();
	}

	/** What an hour of waiting costs the lab. */
	public HourlyRate waiting() {
		return this.finances.waiting();
	}

	/** Most to spend once; empty for no limit. */
	public Optional<Money> purchaseLimit() {
		return this.finances.purchaseLimit();
	}

	/** Most to spend on rent a month; empty for no limit. */
	public Optional<Money> monthlyRentLimit() {
		return this.finances.monthlyRentLimit();
	}

	public Money zero() {
		return this.finances.zero();
	}

	/**
	 * What the display takes of a GPU: of cards in the lab's own computer only, of
	 * data-centre cards and of what is a computer of its own nothing.
	 */
	public Memory taken(Gpu gpu, Action action) {
		return (action.isPersonal() && gpu.segment() != Segment.DATACENTER && gpu.formFactor() != FormFactor.INTEGRATED)
				? taken() : Memory.ZERO;
	}

	/** What a lab measured with nvidia-smi has the display in it already. */
	private Memory taken() {
		return (this.memory.basis() == MemoryNeed.Basis.MEASURED) ? Memory.ZERO : this.display;
	}

	/** What the display leaves of a GPU for the driver and the job. */
	public Memory left(Gpu gpu, Action action) {
		return gpu.memory().minus(taken(gpu, action));
	}

	/** The same of a card in the lab's computer of which only the size is known. */
	public Memory left(Memory card) {
		return card.minus(taken());
	}

	/**
	 * The same of the lab's own GPU; empty where its memory is not known, and for other
	 * vendors' GPUs, which the job cannot use.
	 */
	public Optional<Memory> left(OwnGpu own) {
		if (!own.isNvidia()) {
			return Optional.empty();
		}
		return own.gpu().map((gpu) -> left(gpu, Action.KEEP)).or(() -> own.memory().map(this::left));
	}

	/** Whether a GPU leaves the lab's work little room to grow. */
	public boolean mayOutgrow(Gpu gpu) {
		return this.roomy.isMoreThan(gpu.memory());
	}

	/**
	 * The lab's first NVIDIA GPU, else its first of another vendor; empty without any.
	 */
	public Optional<OwnGpu> current() {
		return this.own.stream().filter(OwnGpu::isNvidia).findFirst().or(() -> this.own.stream().findFirst());
	}

	/** Whether the lab has a computer that can run the job on its CPU only. */
	public boolean hasOnlyCpu() {
		return machine().isPresent() && !hasNvidia();
	}

	/** Whether one of the lab's GPUs is NVIDIA's. */
	public boolean hasNvidia() {
		return this.own.stream().anyMatch(OwnGpu::isNvidia);
	}

	private static BigDecimal shown(Money money) {
		BigDecimal plain = money.exact().stripTrailingZeros();
		return (plain.scale() < 0) ? plain.setScale(0) : plain;
	}

}
