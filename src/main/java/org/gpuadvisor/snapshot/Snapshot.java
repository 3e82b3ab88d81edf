package org.gpuadvisor.snapshot;

import org.gpuadvisor.lab.requirement.ExchangeRates;
import org.gpuadvisor.lab.requirement.Tariffs;
import org.gpuadvisor.lab.workload.Models;
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
 */
public record Snapshot(Tables tables, GpuCatalog gpus, OfferCatalog offers, Models models, Tariffs tariffs,
		ExchangeRates exchangeRates, MachineRecognizer recognizer, SpeedModel speeds, Measurements measurements,
		Ranker ranker, Explainer explainer) {

	/** The same contents have the same version. */
	public String version() {
		return this.tables.version();
	}

}
