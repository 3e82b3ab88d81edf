package org.gpuadvisor.market.offer;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.gpuadvisor.market.gpu.FormFactor;
import org.gpuadvisor.market.offer.Purchase.Condition;
import org.gpuadvisor.table.BadCell;
import org.gpuadvisor.table.CatalogCopy;
import org.gpuadvisor.units.Confidence;
import org.gpuadvisor.units.Money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PurchasePricesTests {

	@TempDir
	private Path folder;

	@Test
	void takesTheNewestPriceOfThisYearAsItWasSeen() {
		Purchase purchase = RealMarket.purchase("buy:geforce-rtx-5070-ti:new");
		assertThat(purchase.price()).isEqualTo(Money.usd("999"));
		assertThat(purchase.low()).isEqualTo(purchase.price());
		assertThat(purchase.high()).isEqualTo(purchase.price());
		assertThat(purchase.estimated()).isFalse();
		assertThat(purchase.confidence()).isEqualTo(Confidence.MEDIUM);
		assertThat(purchase.provenance().asOf()).isEqualTo("2026-04-30");
	}

	@Test
	void takesTheLaterOfTwoPrices() {
		// 1,314 of 2025-08-24 and 1,274 of 2026-04-30
		assertThat(RealMarket.purchase("buy:geforce-rtx-5080:new").price()).isEqualTo(Money.usd("1274"));
		// lowest offers of 2026-01 to 2026-07 at 599 to 1,049, and an average of 2026-08
		assertThat(RealMarket.purchase("buy:geforce-rtx-3090:used").price()).isEqualTo(Money.usd("1275"));
	}

	@Test
	void estimatesACurrentCardWithoutAPriceOfThisYearFromItsLaunchPrice() {
		Purchase purchase = RealMarket.purchase("buy:geforce-rtx-5060-ti-16gb:new");
		// 429 x 1.3 = 557.70, between 429 x 1.0 and 429 x 1.5 = 643.50
		assertThat(purchase.price()).isEqualTo(Money.usd("557.70"));
		assertThat(purchase.low()).isEqualTo(Money.usd("429"));
		assertThat(purchase.high()).isEqualTo(Money.usd("643.50"));
		assertThat(purchase.estimated()).isTrue();
		assertThat(purchase.confidence()).isEqualTo(Confidence.LOW);
		assertThat(purchase.provenance().source()).contains("street prices");
	}

	@Test
	void estimatesAUsedDiscontinuedCardFromItsSiblings() {
		Purchase purchase = RealMarket.purchase("buy:geforce-rtx-2080:used");
		// the RTX 2080 Ti fetches 255 of 999; 699 x 255 / 999 = 178.42
		assertThat(purchase.price()).isEqualTo(Money.usd("178.42"));
		assertThat(purchase.estimated()).isTrue();
		assertThat(purchase.provenance().source()).isEqualTo("estimated from the used prices of 1 Turing cards of the "
				+ "same segment, as a share of their launch prices");
	}

	@Test
	void takesAUsedPriceOfThisYearOverAnEstimate() {
		Purchase purchase = RealMarket.purchase("buy:geforce-rtx-2080-ti:used");
		assertThat(purchase.price()).isEqualTo(Money.usd("255"));
		assertThat(purchase.estimated()).isFalse();
	}

	@Test
	void offersNoDiscontinuedCardAsNew() {
		assertThat(RealMarket.OFFERS.purchases()).filteredOn((purchase) -> purchase.condition() == Condition.NEW)
			.isNotEmpty()
			.allMatch((purchase) -> purchase.gpu().inProduction());
		// a new one was seen in 2025, at 1,550
		assertThat(RealMarket.OFFERS.purchases()).extracting(Purchase::id).doesNotContain("buy:geforce-rtx-3090:new");
	}

	@Test
	void offersNeitherServerModulesNorLaptopGpus() {
		assertThat(RealMarket.OFFERS.purchases()).extracting((purchase) -> purchase.gpu().formFactor())
			.containsOnly(FormFactor.PCIE, FormFactor.INTEGRATED);
	}

	@Test
	void offersNoCardOfWhichNoPriceIsKnown() {
		assertThat(RealMarket.OFFERS.purchases()).extracting((purchase) -> purchase.gpu().id())
			.doesNotContain("geforce-rtx-5090-d-v2", "nvidia-a16");
	}

	@Test
	void takesAnOlderPriceWhereNoLaunchPriceIsKnown() {
		// 7,000 of 2023-03-21 and 2,950 of 2025-08-01
		Purchase purchase = RealMarket.purchase("buy:nvidia-l4:new");
		assertThat(purchase.price()).isEqualTo(Money.usd("2950"));
		assertThat(RealMarket.OFFERS.isOld(purchase)).isTrue();
	}

	@Test
	void offersEachCardOnceInEachCondition() {
		assertThat(RealMarket.OFFERS.purchases()).extracting(Purchase::id).doesNotHaveDuplicates();
	}

	@Test
	void keepsThePriceWithinItsRange() {
		assertThat(RealMarket.OFFERS.purchases()).allMatch((purchase) -> !purchase.low().isMoreThan(purchase.price())
				&& !purchase.price().isMoreThan(purchase.high()));
	}

	@Test
	void sellsOneK80AsTwoGpus() {
		// Tesla P100 and K80 are gone from the shops: built by hand
		Purchase k80 = new Purchase(RealMarket.gpu("tesla-k80"), Condition.USED, Money.usd("50"), Money.usd("50"),
				Money.usd("50"), false, Confidence.LOW, RealMarket.gpu("tesla-k80").provenance());
		assertThat(k80.gpuCount()).isEqualTo(2);
		assertThat(k80.id()).isEqualTo("buy:tesla-k80:used");
	}

	@Test
	void takesAPriceAsSeenFromTheDayThatItIsAdded() {
		CatalogCopy copy = new CatalogCopy(this.folder).append("purchase-prices.csv",
				"geforce-rtx-5060-ti-16gb,STREET_NEW,519,HIGH,a shop,2026-10-01,");
		Purchase purchase = RealMarket.read(copy.tables())
			.purchases()
			.stream()
			.filter((offer) -> offer.id().equals("buy:geforce-rtx-5060-ti-16gb:new"))
			.findFirst()
			.orElseThrow();
		assertThat(purchase.price()).isEqualTo(Money.usd("519"));
		assertThat(purchase.estimated()).isFalse();
	}

	@Test
	void refusesAPriceOfAnUnknownCard() {
		assertRefused("geforce-rtx-6090,STREET_NEW,1999,HIGH,a shop,2026-10-01,",
				"column gpu_id: 'geforce-rtx-6090' is not in gpus.csv");
	}

	@Test
	void refusesAPriceThatCannotBe() {
		assertRefused("geforce-rtx-5090,STREET_NEW,0,HIGH,a shop,2026-10-01,",
				"column usd: is a number above 0, was 0.0");
		assertRefused("geforce-rtx-5090,STREET_NEW,\"1,999\",HIGH,a shop,2026-10-01,",
				"column usd: cannot be '1,999' (For input string: \"1,999\")");
	}

	@Test
	void refusesAPriceOfAnUnknownKind() {
		assertRefused("geforce-rtx-5090,STREET,1999,HIGH,a shop,2026-10-01,", "column kind: cannot be 'STREET' "
				+ "(No enum constant org.gpuadvisor.market.offer.PurchasePrices.Kind.STREET)");
	}

	@Test
	void refusesAPriceWithoutASourceOrWithABadDate() {
		assertRefused("geforce-rtx-5090,STREET_NEW,1999,HIGH,,2026-10-01,",
				"column source: is empty, but every row needs it");
		assertRefused("geforce-rtx-5090,STREET_NEW,1999,HIGH,a shop,1.10.2026,",
				"column as_of: is a date such as 2026, 2026-04 or 2026-04-30, was '1.10.2026'");
	}

	private void assertRefused(String line, String problem) {
		CatalogCopy copy = new CatalogCopy(this.folder).append("purchase-prices.csv", line);
		assertThatExceptionOfType(BadCell.class).isThrownBy(() -> RealMarket.read(copy.tables()))
			.withMessage("purchase-prices.csv, line " + copy.lastLine("purchase-prices.csv") + ", " + problem);
	}

}
