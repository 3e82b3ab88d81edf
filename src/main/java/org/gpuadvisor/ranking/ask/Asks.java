package org.gpuadvisor.ranking.ask;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.gpuadvisor.lab.FieldProblem;
import org.gpuadvisor.lab.InvalidRequirement;
import org.gpuadvisor.lab.requirement.Budget;
import org.gpuadvisor.lab.requirement.ExchangeRates;
import org.gpuadvisor.lab.requirement.Requirement;
import org.gpuadvisor.lab.requirement.Tariffs;
import org.gpuadvisor.lab.workload.FrameworkSupport;
import org.gpuadvisor.lab.workload.Job;
import org.gpuadvisor.lab.workload.MemoryNeed;
import org.gpuadvisor.lab.workload.Models;
import org.gpuadvisor.lab.workload.Shrinking;
import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.market.gpu.GpuCatalog;
import org.gpuadvisor.market.offer.OfferCatalog;
import org.gpuadvisor.table.Assumptions;
import org.gpuadvisor.units.ComputeCapability;
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

	private static final String DEFAULT_REFERENCE = "tesla-t4";

	private static final int NEAREST = 5;

	private final GpuCatalog gpus;

	private final OwnGpus ownGpus;

	private final Models models;

	private final FrameworkSupport frameworks;

	private final Tariffs tariffs;

	private final ExchangeRates exchangeRates;

	private final Assumptions assumptions;

	private final Set<String> providers;

	Asks(GpuCatalog gpus, OfferCatalog offers, OwnGpus ownGpus, Models models, FrameworkSupport frameworks,
			Tariffs tariffs, ExchangeRates exchangeRates, Assumptions assumptions) {
		this.gpus = gpus;
		this.ownGpus = ownGpus;
		this.models = models;
		this.frameworks = frameworks;
		this.tariffs = tariffs;
		this.exchangeRates = exchangeRates;
		this.assumptions = assumptions;
		this.providers = new LinkedHashSet<>();
		offers.rentals().forEach((rental) -> this.providers.add(rental.provider()));
		offers.freeTiers().forEach((tier) -> this.providers.add(tier.provider()));
	}

	/**
	 * @throws InvalidRequirement if a GPU, model, provider, currency or country is not
	 * known
	 */
	public Ask resolve(Requirement requirement) {
		List<FieldProblem> problems = new ArrayList<>();
		Budget budget = requirement.budget();
		checkCurrency(budget, problems);
		checkCountry(budget, problems);
		checkProviders(requirement, problems);
		checkReference(requirement, problems);
		List<OwnGpu> own = (requirement.hardware() != null) ? this.ownGpus.of(requirement.hardware(), problems)
				: List.of();
		Set<Gpu> only = only(requirement, problems);
		MemoryNeed memory = memory(requirement, problems);
		String version = frameworkVersion(requirement.workload().job(), problems);
		if (!problems.isEmpty()) {
			throw new InvalidRequirement(problems);
		}
		Gpu reference = reference(requirement.workload().job(), version, own, memory);
		Money perKilowattHour = perKilowattHour(budget);
		Money waiting = waiting(requirement);
		Job job = requirement.workload().job().completedWith(reference.id(), version);
		return new Ask(requirement.completedWith(job, shown(perKilowattHour), shown(waiting)), own, only, reference,
				capabilities(job), memory, new Shrinking(requirement.workload(), this.models),
				Memory.gib(this.assumptions.number("memory_floor_gb")), perKilowattHour, new HourlyRate(waiting),
				this.exchangeRates);
	}

	private void checkCurrency(Budget budget, List<FieldProblem> problems) {
		if (!this.exchangeRates.knows(budget.currency())) {
			problems.add(new FieldProblem("budget.currency", "has no exchange rate in the catalog", budget.currency(),
					this.exchangeRates.currencies()));
		}
	}

	private void checkCountry(Budget budget, List<FieldProblem> problems) {
		if (budget.country() != null && this.tariffs.find(budget.country()).isEmpty()) {
			problems.add(new FieldProblem("budget.country",
					"has no electricity tariff in the catalog: give electricityPerKwh instead", budget.country(),
					this.tariffs.countries()));
		}
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

	private String frameworkVersion(Job job, List<FieldProblem> problems) {
		String version = job.frameworkVersion();
		if (version == null) {
			return this.frameworks.newest(job.framework());
		}
		if (!this.frameworks.knows(job.framework(), version)) {
			problems.add(new FieldProblem("workload.frameworkVersion",
					"nothing is known of this version of " + job.framework().label(), version,
					this.frameworks.known(job.framework())));
		}
		return version;
	}

	private void checkReference(Requirement requirement, List<FieldProblem> problems) {
		String wanted = requirement.workload().job().referenceGpu();
		if (wanted != null && this.gpus.named(wanted).isEmpty()) {
			problems.add(unknownGpu("workload.referenceGpu", wanted));
		}
	}

	/**
	 * The GPU that the lab named, else its own first on which the job runs, else the T4;
	 * of cards that share a name the slowest.
	 */
	private Gpu reference(Job job, String version, List<OwnGpu> own, MemoryNeed memory) {
		if (job.referenceGpu() != null) {
			return this.gpus.named(job.referenceGpu())
				.stream()
				.min(Comparator.comparingDouble((Gpu gpu) -> gpu.bandwidth().gbPerSecond()).thenComparing(Gpu::id))
				.orElseThrow();
		}
		return own.stream()
			.flatMap((owned) -> owned.gpu().stream())
			.filter((gpu) -> memory.on(gpu.memory()) != MemoryNeed.Fit.NO)
			.filter((gpu) -> this.frameworks.find(job.framework(), version, gpu.computeCapability())
				.filter((support) -> support.status() != FrameworkSupport.Status.WRONG_RESULTS)
				.isPresent())
			.findFirst()
			.orElseGet(() -> this.gpus.find(DEFAULT_REFERENCE).orElseThrow());
	}

	private CapabilityRange capabilities(Job job) {
		List<FrameworkSupport.Support> supported = this.frameworks.of(job.framework(), job.frameworkVersion());
		Optional<ComputeCapability> lowest = supported.stream()
			.map(FrameworkSupport.Support::lowest)
			.min(Comparator.naturalOrder());
		Optional<ComputeCapability> highest = supported.stream()
			.map(FrameworkSupport.Support::highest)
			.max(Comparator.naturalOrder());
		String software = job.framework().label() + " " + job.frameworkVersion();
		Optional<ComputeCapability> asked = Optional.ofNullable(job.minimumComputeCapability())
			.map(ComputeCapability::parse)
			.filter((minimum) -> lowest.filter((low) -> !low.isBelow(minimum)).isEmpty());
		return new CapabilityRange(asked.or(() -> lowest), highest,
				asked.isPresent()
						? "you asked for at least " + asked.get() + "; " + software + " has kernels up to "
								+ highest.map(ComputeCapability::toString).orElse("none")
						: software + " has builds for these");
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

	private Money perKilowattHour(Budget budget) {
		if (budget.electricityPerKwh() != null) {
			return Money.of(budget.electricityPerKwh(), budget.currency());
		}
		Tariffs.Tariff tariff = (budget.country() != null) ? this.tariffs.find(budget.country()).orElseThrow()
				: this.tariffs.byDefault();
		return this.exchangeRates.convert(tariff.perKwh(), budget.currency());
	}

	private Money waiting(Requirement requirement) {
		BigDecimal worth = requirement.preferences().waitingCostPerHour();
		String currency = requirement.budget().currency();
		return (worth != null) ? Money.of(worth, currency)
				: this.exchangeRates.convert(Money.of(this.assumptions.exact("waiting_usd_per_hour"), "USD"), currency);
	}

	private static BigDecimal shown(Money money) {
		BigDecimal plain = money.exact().stripTrailingZeros();
		return (plain.scale() < 0) ? plain.setScale(0) : plain;
	}

}
