package org.gpuadvisor.table;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

import org.gpuadvisor.units.Provenance;
import org.springframework.stereotype.Component;

/**
 * The numbers that we chose, each with the reason and the date in
 * {@code assumptions.csv}: worth of an hour, price of a host, yearly loss of value. A lab
 * that knows better overlays the row.
 */
@Component
public class Assumptions {

	private final Map<String, Assumption> byKey = new LinkedHashMap<>();

	public Assumptions(Tables tables) {
		tables.table("assumptions.csv")
			.mapUnique("key", Assumption::key, Assumption::read)
			.forEach((assumption) -> this.byKey.put(assumption.key, assumption));
	}

	/** The value; a key that the table lacks is an {@link IllegalStateException}. */
	public BigDecimal exact(String key) {
		return of(key).value;
	}

	public double number(String key) {
		return of(key).value.doubleValue();
	}

	public Provenance provenance(String key) {
		return of(key).provenance;
	}

	private Assumption of(String key) {
		Assumption assumption = this.byKey.get(key);
		if (assumption == null) {
			throw new IllegalStateException("assumptions.csv has no row '" + key + "'");
		}
		return assumption;
	}

	private record Assumption(String key, BigDecimal value, Provenance provenance) {

		static Assumption read(Row row) {
			row.text("unit");
			row.text("why");
			return new Assumption(row.text("key"), row.decimal("value"), row.provenance());
		}

	}

}
