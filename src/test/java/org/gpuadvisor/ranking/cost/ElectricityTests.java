package org.gpuadvisor.ranking.cost;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.market.offer.RealMarket;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.cost.CostLine.Kind;
import org.gpuadvisor.ranking.speed.TimedCandidate;
import org.gpuadvisor.ranking.speed.WorkTime;
import org.gpuadvisor.units.Money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gpuadvisor.ranking.ask.Asked.ask;
import static org.gpuadvisor.ranking.ask.Asked.buy;
import static org.gpuadvisor.ranking.ask.Asked.free;
import static org.gpuadvisor.ranking.ask.Asked.keep;
import static org.gpuadvisor.ranking.ask.Asked.rent;
import static org.gpuadvisor.ranking.ask.Asked.timed;

class ElectricityTests {

	private final Electricity item = new Electricity(new Computer(RealMarket.ASSUMPTIONS));

	@Test
	void isWhatGpuAndComputerDraw() {
		// (70 W + 150 W) x 100 h = 22 kWh; x 0.161, the world's mean, = 3.542
		assertThat(line(keep("tesla-t4"), "")).contains(electricity("3.54"));
		// (300 W + 150 W) x 100 h = 45 kWh; x 0.161 = 7.245
		assertThat(line(buy("geforce-rtx-5070-ti:new"), "")).contains(electricity("7.25"));
	}

	@Test
	void costsWhatTheLabPays() {
		// 22 kWh x 0.2, and x 0.251 EUR x 1.13607 = 6.2734 in Germany
		assertThat(line(keep("tesla-t4"), ",'budget':{'electricityPerKwh':0.2}")).contains(electricity("4.40"));
		assertThat(line(keep("tesla-t4"), ",'budget':{'country':'DEU'}")).contains(electricity("6.27"));
	}

	@Test
	void isMoreInAServerRoomWhichIsCooled() {
		// 220 W x 1.5 = 330 W
		assertThat(line(keep("tesla-t4"), ",'budget':{'electricityPerKwh':0.2},'hardware':{'location':'SERVER_ROOM'}"))
			.contains(electricity("6.60"));
	}

	@Test
	void isThatOfOneGpuOfACardWithTwo() {
		// (300 W / 2 + 150 W) x 100 h = 30 kWh
		assertThat(line(keep("tesla-k80"), ",'budget':{'electricityPerKwh':0.2}")).contains(electricity("6.00"));
	}

	@Test
	void isThatOfEachGpuInUse() {
		Ask ask = ask("'workload':{'type':'IMAGE_CLASSIFICATION','hoursTotal':100},"
				+ "'budget':{'electricityPerKwh':0.2},'preferences':{'maxGpus':2}");
		TimedCandidate one = timed(Candidate.keep(RealMarket.gpu("tesla-t4"), 2), 1, ask);
		TimedCandidate two = new TimedCandidate(one.candidate(),
				new WorkTime(2, one.speed(), one.hours(), one.slowestHours(), one.hoursPerWeek()));
		// (2 x 70 W + 150 W) x 100 h = 29 kWh
		assertThat(this.item.line(two, ask)).contains(electricity("5.80"));
	}

	@Test
	void isThatOfTheGpuAloneWhichIsAWholeComputer() {
		// 140 W x 100 h = 14 kWh
		assertThat(line(buy("nvidia-gb10:new"), ",'budget':{'electricityPerKwh':0.2}")).contains(electricity("2.80"));
	}

	@Test
	void isPaidByTheProviderElsewhere() {
		assertThat(line(rent("aws:g4dn.xlarge:us-east-1:tesla-t4:on_demand"), "")).isEmpty();
		assertThat(line(free("kaggle:p100"), "")).isEmpty();
	}

	private static CostLine electricity(String usd) {
		return new CostLine("electricity", Kind.ELECTRICITY, Money.usd(usd));
	}

	private Optional<CostLine> line(Candidate candidate, String fields) {
		Ask ask = ask("'workload':{'type':'POSE_ESTIMATION','hoursTotal':100}" + fields);
		return this.item.line(timed(candidate, 1, ask), ask);
	}

}
