package org.gpuadvisor.market.offer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.units.Confidence;
import org.gpuadvisor.units.HourlyRate;
import org.gpuadvisor.units.Money;
import org.gpuadvisor.units.Provenance;

import static org.assertj.core.api.Assertions.assertThat;

class LotsTests {

	private static final Lots LOTS = new Lots(List.of(t4("a", "m1", "north", "0.30"), t4("a", "m2", "north", "0.10"),
			t4("a", "m3", "north", "0.30"), t4("a", "m1", "south", "0.20"), t4("b", "m1", "north", "0.15")));

	private static Rental t4(String provider, String instance, String region, String price) {
		return new Rental(provider, instance, region, Rental.Commitment.ON_DEMAND, RealMarket.gpu("tesla-t4"), 1,
				Optional.empty(), Optional.empty(), new HourlyRate(Money.usd(price)), false, Confidence.HIGH,
				new Provenance("a page", "2026-11", ""));
	}

	private static List<String> names(Lots.Page page) {
		List<String> names = new ArrayList<>();
		page.rentals().forEach((rental) -> names.add(rental.provider() + rental.instance() + rental.region()));
		return names;
	}

	@Test
	void putsTogetherWhatDiffersInMachineAndPriceOnly() {
		assertThat(LOTS.all()).hasSize(3);
		assertThat(LOTS.all().get(0).rentals()).extracting(Rental::instance).containsExactly("m2", "m1", "m3");
		assertThat(LOTS.all().get(0).cheapest().instance()).isEqualTo("m2");
	}

	@Test
	void givesTheCheapestOfAllLotsFirst() {
		Lots.Page page = LOTS.page((lot) -> true, Optional.empty(), 0, 10);
		assertThat(page.total()).isEqualTo(5);
		assertThat(names(page)).containsExactly("am2north", "bm1north", "am1south", "am1north", "am3north");
	}

	@Test
	void goesOnWhereThePageBeforeEnded() {
		assertThat(names(LOTS.page((lot) -> true, Optional.empty(), 1, 2))).containsExactly("bm1north", "am1south");
		assertThat(LOTS.page((lot) -> true, Optional.empty(), 1, 2).total()).isEqualTo(5);
		assertThat(names(LOTS.page((lot) -> true, Optional.empty(), 5, 2))).isEmpty();
	}

	/** 0.20 is not above 0.20. */
	@Test
	void countsOnlyWhatIsChosenAndNotTooDear() {
		Lots.Page page = LOTS.page((lot) -> lot.provider().equals("a"), Optional.of(Money.usd("0.20")), 0, 10);
		assertThat(page.total()).isEqualTo(2);
		assertThat(names(page)).containsExactly("am2north", "am1south");
		assertThat(LOTS.page((lot) -> true, Optional.of(Money.usd("0.09")), 0, 10).total()).isZero();
	}

}
