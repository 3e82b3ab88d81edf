package org.gpuadvisor.market.offer;

import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.gpuadvisor.table.BadCell;
import org.gpuadvisor.table.CatalogCopy;
import org.gpuadvisor.units.Confidence;
import org.gpuadvisor.units.Hours;
import org.gpuadvisor.units.Money;
import org.gpuadvisor.units.Provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OfferCatalogTests {

	@TempDir
	private Path folder;

	@Test
	void readsTwoOffersOfAMachineWithTwoPrices() {
		// aws,g4dn.xlarge,us (list),tesla-t4,1,4,16,0.53,0.16,HISTORIC
		Rental kept = RealMarket.rental("rent:aws:g4dn.xlarge:us-(list):tesla-t4:on_demand");
		Rental spot = RealMarket.rental("rent:aws:g4dn.xlarge:us-(list):tesla-t4:spot");
		assertThat(kept.rate().perHour()).isEqualTo(Money.usd("0.53"));
		assertThat(spot.rate().perHour()).isEqualTo(Money.usd("0.16"));
		assertThat(kept.gpuCount()).isEqualTo(1);
		assertThat(kept.vcpus()).contains(4.0);
		assertThat(kept.ramGb()).contains(16.0);
	}

	@Test
	void readsOneOfferOfAMachineWithOnePrice() {
		// aws,g4dn.xlarge,us-east-1,tesla-t4,1,4,16,0.526,,AVAILABLE
		assertThat(RealMarket.OFFERS.rentals()).extracting(Rental::id)
			.contains("rent:aws:g4dn.xlarge:us-east-1:tesla-t4:on_demand")
			.doesNotContain("rent:aws:g4dn.xlarge:us-east-1:tesla-t4:spot");
	}

	@Test
	void marksWithdrawnMachinesHistoric() {
		assertThat(RealMarket.rental("rent:aws:p2.xlarge:us-(list):tesla-k80:on_demand").historic()).isTrue();
		assertThat(RealMarket.rental("rent:aws:g4dn.xlarge:us-east-1:tesla-t4:on_demand").historic()).isFalse();
	}

	@Test
	void readsFreeTiersWithWhatTheyGrant() {
		FreeTier colab = RealMarket.freeTier("free:google-colab:free");
		assertThat(colab.hoursPerWeek()).isEmpty();
		assertThat(colab.session()).contains(new Hours(12));
		FreeTier kaggle = RealMarket.freeTier("free:kaggle:t4-x2");
		assertThat(kaggle.hoursPerWeek()).contains(new Hours(30));
		assertThat(kaggle.gpuCount()).isEqualTo(2);
	}

	@Test
	void givesEveryOfferAnIdOfItsOwn() {
		assertThat(RealMarket.OFFERS.all().map(Offer::id)).doesNotHaveDuplicates();
	}

	@Test
	void datesItselfByItsNewestPrice() {
		assertThat(RealMarket.OFFERS.pricesAsOf()).isEqualTo("2026-09-27");
	}

	@Test
	void callsAPriceOldAfterMoreThanTwelveMonths() {
		// newest 2026-09
		assertThat(RealMarket.OFFERS.isOld(seenIn("2025-09"))).isFalse();
		assertThat(RealMarket.OFFERS.isOld(seenIn("2025-08-31"))).isTrue();
	}

	@Test
	void refusesAMachineWithAnUnknownGpu() {
		assertRefused("rentals.csv", "aws,g9.xlarge,us-east-1,nvidia-z100,1,4,16,0.5,,AVAILABLE,HIGH,a page,2026-09,",
				"column gpu_id: 'nvidia-z100' is not in gpus.csv");
	}

	@Test
	void refusesAMachineTwice() {
		assertRefused("rentals.csv", "aws,g4dn.xlarge,us-east-1,tesla-t4,1,4,16,0.5,,AVAILABLE,HIGH,a page,2026-09,",
				"column instance: 'aws:g4dn.xlarge:us-east-1:tesla-t4' stands in an earlier row too");
	}

	@Test
	void refusesAMachineWithoutAPrice() {
		assertRefused("rentals.csv", "aws,g9.xlarge,us-east-1,tesla-t4,1,4,16,,,AVAILABLE,HIGH,a page,2026-09,",
				"column on_demand_usd_per_hour: is empty, and so is spot_usd_per_hour");
	}

	@Test
	void refusesAPriceThatCannotBe() {
		assertRefused("rentals.csv", "aws,g9.xlarge,us-east-1,tesla-t4,1,4,16,0.5,-0.1,AVAILABLE,HIGH,a page,2026-09,",
				"column spot_usd_per_hour: is a number above 0, was -0.1");
		assertRefused("rentals.csv", "aws,g9.xlarge,us-east-1,tesla-t4,1,4,16,free,,AVAILABLE,HIGH,a page,2026-09,",
				"column on_demand_usd_per_hour: cannot be 'free' (For input string: \"free\")");
	}

	@Test
	void refusesAPriceForAGpuThatIsTakenForAMistake() {
		// 8 x 25 is still believed, and 8 x 0.02
		assertRefused("rentals.csv", "aws,g9.xlarge,us-east-1,tesla-t4,8,4,16,200.08,,AVAILABLE,HIGH,a page,2026-09,",
				"column on_demand_usd_per_hour: comes to 25.01 USD for a GPU and hour, which is outside of "
						+ "0.02 to 25.0");
		assertRefused("rentals.csv", "aws,g9.xlarge,us-east-1,tesla-t4,8,4,16,0.08,,AVAILABLE,HIGH,a page,2026-09,",
				"column on_demand_usd_per_hour: comes to 0.01 USD for a GPU and hour, which is outside of "
						+ "0.02 to 25.0");
		CatalogCopy copy = new CatalogCopy(this.folder).append("rentals.csv",
				"aws,g9.xlarge,us-east-1,tesla-t4,8,4,16,200,0.16,AVAILABLE,HIGH,a page,2026-09,");
		assertThat(RealMarket.read(copy.tables()).rentals()).hasSize(RealMarket.OFFERS.rentals().size() + 2);
	}

	@Test
	void refusesAMachineWithoutASource() {
		assertRefused("rentals.csv", "aws,g9.xlarge,us-east-1,tesla-t4,1,4,16,0.5,,AVAILABLE,HIGH,,2026-09,",
				"column source: is empty, but every row needs it");
	}

	@Test
	void refusesAFreeTierTwice() {
		assertRefused("free-tiers.csv", "kaggle,P100,tesla-p100-pcie-16gb,1,30,9,no,HIGH,a page,2026-09,",
				"column plan: 'free:kaggle:p100' stands in an earlier row too");
	}

	@Test
	void refusesAFreeTierWithAnUnknownGpu() {
		assertRefused("free-tiers.csv", "kaggle,L4,l4,1,30,9,no,HIGH,a page,2026-09,",
				"column gpu_id: 'l4' is not in gpus.csv");
	}

	private void assertRefused(String file, String line, String problem) {
		CatalogCopy copy = new CatalogCopy(this.folder).append(file, line);
		assertThatExceptionOfType(BadCell.class).isThrownBy(() -> RealMarket.read(copy.tables()))
			.withMessage(file + ", line " + copy.lastLine(file) + ", " + problem);
	}

	private static Offer seenIn(String asOf) {
		return new FreeTier("a lab", "Free", RealMarket.gpu("tesla-t4"), 1, Optional.empty(), Optional.empty(), false,
				Confidence.HIGH, new Provenance("a page", asOf, ""));
	}

}
