package org.gpuadvisor.snapshot;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.gpuadvisor.market.feed.BadFeed;
import org.gpuadvisor.market.feed.FeedFile;
import org.gpuadvisor.table.BadCell;
import org.gpuadvisor.table.Overlay;
import org.gpuadvisor.table.Tables;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Which snapshot answers now. Another is built beside it and takes its place in one step,
 * or not at all if anything in it is wrong.
 */
@Component
@Import(CoreComponents.class)
public class Snapshots implements SmartInitializingSingleton {

	private static final Executor BESIDE = new SimpleAsyncTaskExecutor("catalog-");

	private final Assembly assembly;

	private final AtomicReference<CompletableFuture<Snapshot>> current;

	private Map<String, FeedFile> files = Map.of();

	Snapshots(Assembly assembly) {
		this.assembly = assembly;
		// the rest of the service is put together meanwhile
		this.current = new AtomicReference<>(
				CompletableFuture.supplyAsync(() -> assembly.over(new Tables(), Map.of(), null), BESIDE));
	}

	/** No request is taken before the catalog is there; a service without one ends. */
	@Override
	public void afterSingletonsInstantiated() {
		current();
	}

	/**
	 * Does something with the first one as soon as it is there, beside the rest of the
	 * start.
	 */
	public void onceRead(Consumer<Snapshot> action) {
		this.current.get().thenAcceptAsync(action, BESIDE);
	}

	/** To be asked once for each request. */
	public Snapshot current() {
		return this.current.get().join();
	}

	/**
	 * Takes over an institute's own files instead of those before.
	 * @throws BadCell if one cannot be used; then nothing changes
	 */
	synchronized void use(Overlay overlay) {
		use(new Tables(overlay), this.files);
	}

	/**
	 * Takes over a feed's file instead of that before.
	 * @throws BadFeed if it cannot be used; then nothing changes
	 */
	synchronized Snapshot.Feed use(String feed, FeedFile file) {
		Map<String, FeedFile> all = new TreeMap<>(this.files);
		all.put(feed, file);
		return use(current().tables(), all).feeds().get(feed);
	}

	private Snapshot use(Tables newTables, Map<String, FeedFile> newFiles) {
		Snapshot next = built(newTables, newFiles);
		this.files = newFiles;
		this.current.set(CompletableFuture.completedFuture(next));
		return next;
	}

	private Snapshot built(Tables newTables, Map<String, FeedFile> newFiles) {
		try {
			return this.assembly.over(newTables, newFiles, current());
		}
		catch (BeansException ex) {
			if (ex.getMostSpecificCause() instanceof BadCell bad) {
				throw bad;
			}
			throw new BadCell("catalog", 1, "all", String.valueOf(ex.getMostSpecificCause().getMessage()));
		}
	}

}
