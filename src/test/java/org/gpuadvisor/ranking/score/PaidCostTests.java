package org.gpuadvisor.ranking.score;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.ranking.cost.CostLine.Kind;
import org.gpuadvisor.units.Money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gpuadvisor.ranking.ask.Asked.ask;
import static org.gpuadvisor.ranking.ask.Asked.buy;
import static org.gpuadvisor.ranking.ask.Asked.timed;
import static org.gpuadvisor.ranking.cost.Bills.line;
import static org.gpuadvisor.ranking.cost.Bills.priced;

class PaidCostTests {

	@Test
	void isTheWholeBillLessWhatComesBack() {
		// 999 + 7.25 - 627.95
		assertThat(Amounts.of(new PaidCost(),
				priced(timed(buy("geforce-rtx-5070-ti:new"), 1, ask()), line(Kind.PURCHASE, "999"),
						line(Kind.ELECTRICITY, "7.25"), line(Kind.RESALE, "-627.95")),
				ask()))
			.isEqualTo(Money.usd("378.30"));
		assertThat(new PaidCost().name()).isEqualTo("cost");
	}

}
