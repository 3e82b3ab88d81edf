package org.gpuadvisor.ranking.ask;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.gpuadvisor.lab.FieldProblem;
import org.gpuadvisor.lab.InvalidRequirement;
import org.gpuadvisor.lab.machine.Machine;
import org.gpuadvisor.lab.machine.OperatingSystem;
import org.gpuadvisor.lab.requirement.ExchangeRates;
import org.gpuadvisor.lab.requirement.Requirement;
import org.gpuadvisor.lab.workload.Job;
import org.gpuadvisor.lab.workload.MemoryNeed;
import org.gpuadvisor.lab.workload.Models;
import org.gpuadvisor.lab.workload.Shrinking;
import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.market.gpu.GpuCatalog;
import org.gpuadvisor.market.offer.OfferCatalog;
import org.gpuadvisor.table.Assumptions;
import org.gpuadvisor.units.HourlyRate;
import org.gpuadvisor.units.Memory;
import org.gpuadvisor.units.Money;
import org.springframework.stereotype.Component;

/**
 * Resolves the names in a requirement against the market; what cannot be resolved is
 * refused, all of it at once.
 */
@Component
public class Asks {

	private static final int NEAREST = 5;

	private final GpuCatalog gpus;

	private final OwnGpus ownGpus;

	private final Models models;

	private final Software software;

	private final References references;

	private final LocalPrices localPrices;

	private final ExchangeRates exchangeRates;

	private final Assumptions assumptions;

	private final List<String> providers;

	Asks(GpuCatalog gpus, OfferCatalog offers, OwnGpus ownGpus, Models models, Software software, References references,
			LocalPrices localPrices, ExchangeRates exchangeRates, Assumptions assumptions) {
		this.gpus = gpus;
		this.ownGpus = ownGpus;
		this.models = models;
		this.software = software;
		this.references = references;
		this.localPrices = localPrices;
		this.exchangeRates = exchangeRates;
		this.assumptions = assumptions;
		this.providers = offers.providers();
	}

	/**
	 * @throws InvalidRequirement if a GPU, model, provider, currency or country is not
	 * known
	 */
	public Ask resolve(Requirement requirement) {
		List<FieldProblem> problems = new ArrayList<>();
		this.localPrices.check(requirement.budget(), problems);
		checkProviders(requirement, problems);
		checkReference(requirement, problems);
		List<OwnGpu> own = (requirement.hardware() != null) ? this.ownGpus.of(requirement.hardware(), problems)
				: List.of();
		Set<Gpu> only = only(requirement, problems);
		MemoryNeed memory = memory(requirement, problems);
		Job asked = requirement.workload().job();
		String version = this.software.version(requirement.workload(), problems);
		if (!problems.isEmpty()) {
			throw new InvalidRequirement(problems);
		}
		Gpu reference = this.references.of(asked.completedWith(asked.referenceGpu(), version), own, memory);
		Money perKilowattHour = this.localPrices.perKilowattHour(requirement.budget());
		Money waiting = this.localPrices.waiting(requirement);
		Job job = asked.completedWith(reference.id(), version);
		Memory floor = Memory.gib(this.assumptions.number("memory_floor_gb"));
		return new Ask(requirement, Optional.ofNullable(requirement.hardware()), job, own, only, reference,
				this.software.capabilities(job), memory, new Shrinking(requirement.workload(), this.models), floor,
				display(requirement), roomy(memory, floor),
				new Finances(requirement.purchaseLimit(), requirement.monthlyRentLimit(), perKilowattHour,
						new HourlyRate(waiting), this.exchangeRates.to(requirement.currency()),
						Money.zero(requirement.currency())));
	}

	private Memory roomy(MemoryNeed need, Memory floor) {
		Memory now = need.required().isMoreThan(floor) ? need.required() : floor;
		return now.times(this.assumptions.number("room_to_grow"));
	}

	/** Windows shows its desktop on the card. */
	private Memory display(Requirement requirement) {
		Machine machine = requirement.hardware();
		return (machine != null && machine.os() == OperatingSystem.WINDOWS)
				? Memory.gib(this.assumptions.number("display_gb")) : Memory.ZERO;
	}

	private void checkProviders(Requirement requirement, List<FieldProblem> problems) {
		List<String> wanted = requirement.preferences().providers();
		for (int i = 0; i < wanted.size(); i++) {
			String provider = wanted.get(i);
			if (this.providers.stream().noneMatch(provider::equalsIgnoreCase)) {
				problems.add(new FieldProblem("preferences.providers[" + i + "]", "is not in the catalog", provider,
						this.providers.stream().sorted().toList()));
			}
		}
	}

	private Set<Gpu> only(Requirement requirement, List<FieldProblem> problems) {
		Set<Gpu> only = new LinkedHashSet<>();
		List<String> wanted = requirement.preferences().gpus();
		for (int i = 0; i < wanted.size(); i++) {
			List<Gpu> named = this.gpus.named(wanted.get(i));
			if (named.isEmpty()) {
				problems.add(unknownGpu("preferences.gpus[" + i + "]", wanted.get(i)));
			}
			only.addAll(named);
		}
		return only;
	}

	private void checkReference(Requirement requirement, List<FieldProblem> problems) {
		String wanted = requirement.workload().job().referenceGpu();
		if (wanted != null && this.gpus.named(wanted).isEmpty()) {
			problems.add(unknownGpu("workload.referenceGpu", wanted));
		}
	}

	private FieldProblem unknownGpu(String field, String name) {
		return new FieldProblem(field, "is not in the catalog; GET /gpus lists all", name,
				this.gpus.nearest(name, NEAREST));
	}

	private MemoryNeed memory(Requirement requirement, List<FieldProblem> problems) {
		try {
			return requirement.workload().memory(this.models);
		}
		catch (InvalidRequirement ex) {
			problems.addAll(ex.problems());
			return new MemoryNeed(List.of(), MemoryNeed.Basis.UNKNOWN, 0);
		}
	}

}
