package org.gpuadvisor.market.offer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.gpuadvisor.table.Tables;

/** What providers charge besides the hours, as far as they document it. */
@Component
public class Providers {

	private final Map<String, Provider> byName = new LinkedHashMap<>();

	public Providers(Tables tables) {
		tables.table("providers.csv")
			.mapUnique("provider", Provider::name, Provider::read)
			.forEach((provider) -> this.byName.put(provider.name(), provider));
	}

	/** Empty where nothing is known but the price of the hours. */
	public Optional<Provider> find(String name) {
		return Optional.ofNullable(this.byName.get(name));
	}

	/**
	 * Whether one provider charges no more than another for anything besides the hours of
	 * a machine; one of which nothing is known charges nothing.
	 */
	public boolean isNoDearer(String one, String other) {
		Provider charges = this.byName.get(one);
		return charges == null || charges.isNoDearerThan(find(other));
	}

}
