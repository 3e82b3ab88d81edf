package org.gpuadvisor.snapshot;

import java.util.Map;

import org.gpuadvisor.lab.requirement.ExchangeRates;
import org.gpuadvisor.lab.requirement.Tariffs;
import org.gpuadvisor.lab.workload.Models;
import org.gpuadvisor.market.feed.FeedFile;
import org.gpuadvisor.market.feed.FeedImport;
import org.gpuadvisor.market.gpu.GpuCatalog;
import org.gpuadvisor.market.offer.OfferCatalog;
import org.gpuadvisor.ranking.Ranker;
import org.gpuadvisor.ranking.ask.MachineRecognizer;
import org.gpuadvisor.ranking.explanation.Explainer;
import org.gpuadvisor.ranking.speed.Measurements;
import org.gpuadvisor.ranking.speed.SpeedModel;
import org.gpuadvisor.table.Tables;

/**
 * One catalog and all that answers from it. A request uses one snapshot throughout, so
 * that no answer mixes two catalogs; it lives until its last request is answered.
 *
 * @param version the same contents have the same version
 * @param feeds what price feeds contribute, by their names
 */
public record Snapshot(String version, Tables tables, Map<String, Feed> feeds, GpuCatalog gpus, OfferCatalog offers,
		Models models, Tariffs tariffs, ExchangeRates exchangeRates, MachineRecognizer recognizer, SpeedModel speeds,
		Measurements measurements, Ranker ranker, Explainer explainer) {

	/** A feed's file, and what was made of it. */
	public record Feed(FeedFile file, FeedImport imported) {
	}

}
