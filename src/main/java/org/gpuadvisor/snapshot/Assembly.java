package org.gpuadvisor.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.gpuadvisor.lab.requirement.ExchangeRates;
import org.gpuadvisor.lab.requirement.Tariffs;
import org.gpuadvisor.lab.workload.Models;
import org.gpuadvisor.market.feed.FeedFile;
import org.gpuadvisor.market.feed.FeedImport;
import org.gpuadvisor.market.feed.FeedImporter;
import org.gpuadvisor.market.gpu.GpuCatalog;
import org.gpuadvisor.market.offer.FetchedRentals;
import org.gpuadvisor.market.offer.OfferCatalog;
import org.gpuadvisor.ranking.Ranker;
import org.gpuadvisor.ranking.ask.MachineRecognizer;
import org.gpuadvisor.ranking.explanation.Explainer;
import org.gpuadvisor.ranking.speed.Measurements;
import org.gpuadvisor.ranking.speed.SpeedModel;
import org.gpuadvisor.table.Assumptions;
import org.gpuadvisor.table.ContentVersion;
import org.gpuadvisor.table.Tables;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.util.ClassUtils;

/**
 * Puts a snapshot together: one of each component of the core, all over the same tables.
 * Each snapshot has a small factory of its own beside the application's, which nothing
 * holds on to afterwards.
 */
class Assembly {

	private final List<Class<?>> components = new ArrayList<>();

	/** All components of the core. */
	Assembly() {
		this(CoreComponents.names());
	}

	/**
	 * @param components names of their classes
	 */
	Assembly(String[] components) {
		for (String name : components) {
			this.components.add(ClassUtils.resolveClassName(name, null));
		}
	}

	/**
	 * @param before whose imports are used again where neither the tables nor the file
	 * are others
	 * @throws org.gpuadvisor.table.BadCell if a row cannot be right; it is the cause of
	 * what is thrown
	 * @throws org.gpuadvisor.market.feed.BadFeed if a feed's file cannot be trusted
	 */
	Snapshot over(Tables tables, Map<String, FeedFile> files, @Nullable Snapshot before) {
		DefaultListableBeanFactory factory = new DefaultListableBeanFactory();
		factory.setDependencyComparator(AnnotationAwareOrderComparator.INSTANCE);
		factory.registerSingleton(Tables.class.getName(), tables);
		for (Class<?> component : this.components) {
			RootBeanDefinition definition = new RootBeanDefinition(component);
			definition.setAutowireMode(AbstractBeanDefinition.AUTOWIRE_CONSTRUCTOR);
			factory.registerBeanDefinition(component.getName(), definition);
		}
		Map<String, Snapshot.Feed> feeds = feeds(tables, files, before, factory);
		factory.registerSingleton(FetchedRentals.class.getName(), new FetchedRentals(
				feeds.values().stream().flatMap((feed) -> feed.imported().rentals().stream()).toList()));
		factory.preInstantiateSingletons();
		return new Snapshot(version(tables, files), tables, feeds, factory.getBean(GpuCatalog.class),
				factory.getBean(OfferCatalog.class), factory.getBean(Models.class), factory.getBean(Tariffs.class),
				factory.getBean(ExchangeRates.class), factory.getBean(MachineRecognizer.class),
				factory.getBean(SpeedModel.class), factory.getBean(Measurements.class), factory.getBean(Ranker.class),
				factory.getBean(Explainer.class));
	}

	private static Map<String, Snapshot.Feed> feeds(Tables tables, Map<String, FeedFile> files,
			@Nullable Snapshot before, DefaultListableBeanFactory factory) {
		boolean sameTables = before != null && before.tables().version().equals(tables.version());
		Map<String, Snapshot.Feed> feeds = new TreeMap<>();
		files.forEach((name, file) -> {
			Snapshot.Feed last = (before != null) ? before.feeds().get(name) : null;
			boolean sameFile = last != null && last.file().equals(file);
			if (sameFile && sameTables) {
				feeds.put(name, last);
				return;
			}
			FeedImport imported = factory.getBean(FeedImporter.class).read(file);
			if (last != null && !sameFile) {
				imported.checkAgainst(last.imported(),
						factory.getBean(Assumptions.class).number("feed_least_share_of_lines"));
			}
			feeds.put(name, new Snapshot.Feed(file, imported));
		});
		return feeds;
	}

	/** Of the tables alone where there are no feeds. */
	private static String version(Tables tables, Map<String, FeedFile> files) {
		if (files.isEmpty()) {
			return tables.version();
		}
		ContentVersion version = new ContentVersion().add("tables", tables.version());
		files.forEach((name, file) -> version.add(name, file.version()).add("asOf", file.asOf()));
		return version.version();
	}

}
