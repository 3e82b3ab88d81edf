package org.gpuadvisor.ranking.cost;

import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.gpuadvisor.market.offer.RealMarket;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.cost.CostLine.Kind;
import org.gpuadvisor.table.Assumptions;
import org.gpuadvisor.table.CatalogCopy;
import org.gpuadvisor.units.Money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gpuadvisor.ranking.ask.Asked.ask;
import static org.gpuadvisor.ranking.ask.Asked.buy;
import static org.gpuadvisor.ranking.ask.Asked.free;
import static org.gpuadvisor.ranking.ask.Asked.rent;
import static org.gpuadvisor.ranking.ask.Asked.timed;

class EgressTests {

	private static final Candidate AWS = rent("aws:g4dn.xlarge:us-east-1:tesla-t4:on_demand");

	@TempDir
	private Path folder;

	@Test
	void isPaidForWhatExceedsTheFreeAmount() {
		// AWS gives 100 GB a month away, then takes 0.09 a GB: (101 - 100) x 0.09 x 24
		assertThat(line(fetching("100"), AWS)).isEmpty();
		assertThat(line(fetching("101"), AWS)).contains(new CostLine("egress", Kind.DATA, Money.usd("2.16")));
	}

	@Test
	void isNotCountedWhereTheProviderDocumentsNoneOrIsNotPaid() {
		Egress item = fetching("1000");
		assertThat(line(item, rent("ovhcloud:l40s-90:gra:nvidia-l40s:on_demand"))).isEmpty();
		assertThat(line(item, free("kaggle:p100"))).isEmpty();
		assertThat(line(item, buy("geforce-rtx-5070-ti:new"))).isEmpty();
	}

	private Egress fetching(String gbPerMonth) {
		CatalogCopy copy = new CatalogCopy(this.folder);
		int line = copy.lineOf("assumptions.csv", "cloud_egress_gb_per_month");
		return new Egress(new Assumptions(
				copy.change("assumptions.csv", line, (row) -> row.replace(",10,GB", "," + gbPerMonth + ",GB"))
					.tables()));
	}

	private static Optional<CostLine> line(Egress item, Candidate candidate) {
		Ask ask = ask("");
		return item.line(timed(candidate, 1, ask), ask);
	}

}
