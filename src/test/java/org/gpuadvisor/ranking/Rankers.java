package org.gpuadvisor.ranking;

import java.util.List;

import org.gpuadvisor.market.offer.FetchedRentals;
import org.gpuadvisor.table.CatalogCopy;
import org.gpuadvisor.table.Tables;

import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The ranking over a catalog that differs from the real one. */
public final class Rankers {

	private Rankers() {
	}

	public static Ranker over(CatalogCopy catalog) {
		return context(catalog).getBean(Ranker.class);
	}

	/** All below HTTP. */
	public static ApplicationContext context(CatalogCopy catalog) {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		context.registerBean("tables", Tables.class, catalog::tables);
		context.registerBean("fetched", FetchedRentals.class, () -> new FetchedRentals(List.of()));
		context.scan("org.gpuadvisor.table", "org.gpuadvisor.market", "org.gpuadvisor.lab", "org.gpuadvisor.ranking");
		context.refresh();
		return context;
	}

}
