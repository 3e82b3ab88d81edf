package org.gpuadvisor.market.offer;

import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.market.gpu.GpuCatalog;
import org.gpuadvisor.table.Assumptions;
import org.gpuadvisor.table.Tables;

/** The market of the real catalog, read once for all tests. */
public final class RealMarket {

	public static final Tables TABLES = new Tables();

	public static final Assumptions ASSUMPTIONS = new Assumptions(TABLES);

	public static final GpuCatalog GPUS = new GpuCatalog(TABLES);

	public static final OfferCatalog OFFERS = read(TABLES);

	public static final Providers PROVIDERS = new Providers(TABLES);

	private RealMarket() {
	}

	public static Gpu gpu(String id) {
		return GPUS.find(id).orElseThrow();
	}

	/** The purchase of that id, such as {@code buy:geforce-rtx-5070-ti:new}. */
	public static Purchase purchase(String id) {
		return one(id, Purchase.class);
	}

	/**
	 * The rental of that id, such as
	 * {@code rent:aws:g4dn.xlarge:us-east-1:tesla-t4:on_demand}.
	 */
	public static Rental rental(String id) {
		return one(id, Rental.class);
	}

	/** The free tier of that id, such as {@code free:kaggle:p100}. */
	public static FreeTier freeTier(String id) {
		return one(id, FreeTier.class);
	}

	/** What is on offer by other tables. */
	static OfferCatalog read(Tables tables) {
		Assumptions assumptions = new Assumptions(tables);
		GpuCatalog gpus = new GpuCatalog(tables);
		return new OfferCatalog(tables, gpus, new PurchasePrices(tables, gpus, assumptions), assumptions,
				FetchedRentals.NONE);
	}

	private static <T extends Offer> T one(String id, Class<T> type) {
		return OFFERS.all()
			.filter((offer) -> offer.id().equals(id))
			.map(type::cast)
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("the catalog has no offer " + id));
	}

}
