package org.gpuadvisor.web;

import java.util.ArrayList;
import java.util.List;

import org.gpuadvisor.lab.requirement.ExchangeRates;
import org.gpuadvisor.lab.requirement.Tariffs;
import org.gpuadvisor.lab.workload.Models;
import org.gpuadvisor.lab.workload.WorkloadType;
import org.gpuadvisor.market.gpu.FormFactor;
import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.market.offer.RealMarket;
import org.gpuadvisor.market.offer.Rental;

/** Names that the catalog knows: a schema can only say that they are texts. */
final class CatalogNames {

	static final List<String> GPUS = RealMarket.GPUS.all().stream().map(Gpu::id).toList();

	static final List<String> LAPTOP_GPUS = RealMarket.GPUS.all()
		.stream()
		.filter((gpu) -> gpu.formFactor() == FormFactor.LAPTOP)
		.map(Gpu::id)
		.toList();

	private static final ExchangeRates EXCHANGE_RATES = new ExchangeRates(RealMarket.TABLES);

	static final List<String> CURRENCIES = EXCHANGE_RATES.currencies();

	static final List<String> COUNTRIES = new Tariffs(RealMarket.TABLES, EXCHANGE_RATES).countries()
		.stream()
		.filter((country) -> country.length() == 3)
		.toList();

	static final List<String> PROVIDERS = RealMarket.OFFERS.rentals()
		.stream()
		.map(Rental::provider)
		.distinct()
		.sorted()
		.toList();

	static final List<String> REGIONS = RealMarket.OFFERS.rentals()
		.stream()
		.map(Rental::region)
		.filter((region) -> !region.isBlank())
		.distinct()
		.sorted()
		.toList();

	private static final Models MODELS = new Models(RealMarket.TABLES);

	private CatalogNames() {
	}

	/** Keys and aliases of the networks that a type of work can name. */
	static List<String> models(String type) {
		List<String> names = new ArrayList<>();
		for (Models.Model model : MODELS.of(WorkloadType.valueOf(type))) {
			names.add(model.key());
			names.addAll(model.aliases());
		}
		return names;
	}

	static List<String> versions(String framework) {
		return framework.equals("PYTORCH") ? List.of("2.9", "2.12", "2.14") : List.of("1.15", "2.5", "2.12", "2.18");
	}

}
