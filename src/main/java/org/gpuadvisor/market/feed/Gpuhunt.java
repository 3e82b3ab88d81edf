package org.gpuadvisor.market.feed;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** Lines of gpuhunt's files: one price each, on demand or spot. */
final class Gpuhunt implements RowReader {

	@Override
	public PriceRow row(Cells cells) {
		Optional<BigDecimal> price = cells.number("price");
		boolean spot = Boolean.parseBoolean(cells.text("spot").toLowerCase(Locale.ROOT));
		double gb = cells.positive("gpu_memory").orElse(0.0);
		return new PriceRow(cells.text("instance_name"), cells.text("location"), "", cells.text("gpu_name"),
				new GpuInfo("", cells.text("gpu_vendor").toLowerCase(Locale.ROOT), gb, 0),
				cells.number("gpu_count").orElse(BigDecimal.ZERO), cells.positive("cpu"), cells.positive("memory"),
				spot ? Optional.empty() : price, spot ? price : Optional.empty());
	}

}
