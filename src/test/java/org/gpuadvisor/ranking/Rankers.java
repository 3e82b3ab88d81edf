package org.gpuadvisor.ranking;

import java.util.List;
import java.util.function.Supplier;

import org.gpuadvisor.lab.requirement.Requests;
import org.gpuadvisor.market.offer.FetchedRentals;
import org.gpuadvisor.table.CatalogCopy;
import org.gpuadvisor.table.Tables;

import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The ranking without HTTP, over the real catalog or one that differs from it. */
public final class Rankers {

	private Rankers() {
	}

	/** What a lab gets to know over the real catalog, by the fields of its request. */
	public static Ranking rank(String fields) {
		return real().getBean(Ranker.class).rank(Requests.of("{" + fields + "}"));
	}

	/** All below HTTP over the real catalog, started once. */
	public static ApplicationContext real() {
		return Real.CONTEXT;
	}

	public static Ranker over(CatalogCopy catalog) {
		return context(catalog).getBean(Ranker.class);
	}

	/** All below HTTP. */
	public static ApplicationContext context(CatalogCopy catalog) {
		return context(catalog::tables);
	}

	private static ApplicationContext context(Supplier<Tables> tables) {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		context.registerBean("tables", Tables.class, tables);
		context.registerBean("fetched", FetchedRentals.class, () -> new FetchedRentals(List.of()));
		context.scan("org.gpuadvisor.table", "org.gpuadvisor.market", "org.gpuadvisor.lab", "org.gpuadvisor.ranking");
		context.refresh();
		return context;
	}

	/** Only those who ask for it wait until it is read. */
	private static final class Real {

		private static final ApplicationContext CONTEXT = context(Tables::new);

	}

}
