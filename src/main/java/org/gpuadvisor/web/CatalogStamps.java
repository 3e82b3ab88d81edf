package org.gpuadvisor.web;

import org.gpuadvisor.market.gpu.GpuCatalog;
import org.gpuadvisor.market.offer.OfferCatalog;
import org.gpuadvisor.table.Tables;
import org.gpuadvisor.web.answer.CatalogStamp;
import org.springframework.stereotype.Component;

/** Stamps answers with the catalog that they rest on. */
@Component
class CatalogStamps {

	private final CatalogStamp stamp;

	CatalogStamps(Tables tables, GpuCatalog gpus, OfferCatalog offers) {
		this.stamp = new CatalogStamp(tables.version(), offers.pricesAsOf(), gpus.all().size(),
				(int) offers.all().count());
	}

	CatalogStamp stamp() {
		return this.stamp;
	}

}
