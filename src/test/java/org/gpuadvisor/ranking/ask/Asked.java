package org.gpuadvisor.ranking.ask;

import java.util.List;

import org.gpuadvisor.lab.requirement.ExchangeRates;
import org.gpuadvisor.lab.requirement.Requests;
import org.gpuadvisor.lab.requirement.Tariffs;
import org.gpuadvisor.lab.workload.DeepLabCut;
import org.gpuadvisor.lab.workload.FrameworkReleases;
import org.gpuadvisor.lab.workload.FrameworkSupport;
import org.gpuadvisor.lab.workload.Models;
import org.gpuadvisor.market.offer.RealMarket;
import org.gpuadvisor.market.offer.Rental;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.speed.Speed;
import org.gpuadvisor.ranking.speed.TimedCandidate;
import org.gpuadvisor.ranking.speed.WorkTime;
import org.gpuadvisor.units.Hours;

/** What labs ask and what they could do, over the real catalog. */
public final class Asked {

	public static final Software SOFTWARE = new Software(new FrameworkReleases(RealMarket.TABLES),
			new FrameworkSupport(RealMarket.TABLES), new DeepLabCut(RealMarket.TABLES));

	private static final ExchangeRates EXCHANGE_RATES = new ExchangeRates(RealMarket.TABLES);

	private static final Asks ASKS = new Asks(RealMarket.GPUS, RealMarket.OFFERS, new OwnGpus(RealMarket.GPUS),
			new Models(RealMarket.TABLES), SOFTWARE, new References(RealMarket.GPUS, SOFTWARE),
			new LocalPrices(new Tariffs(RealMarket.TABLES, EXCHANGE_RATES), EXCHANGE_RATES, RealMarket.ASSUMPTIONS),
			EXCHANGE_RATES, RealMarket.ASSUMPTIONS);

	private Asked() {
	}

	/**
	 * What a lab asks, by the fields of a request, such as
	 * {@code 'budget':{'purchase':0}}; without a workload it trains a pose estimation, 20
	 * h a week on a T4.
	 */
	public static Ask ask(String fields) {
		String work = fields.contains("'workload'") ? "" : "'workload':{'type':'POSE_ESTIMATION'}";
		return ASKS.resolve(Requests.of("{" + work + (work.isEmpty() || fields.isEmpty() ? "" : ",") + fields + "}"));
	}

	/** The default work, without more. */
	public static Ask ask() {
		return ask("");
	}

	/** A program of the lab's own that needs so many GB. */
	public static Ask askForGb(double memoryGb) {
		return ask("'workload':{'type':'CUSTOM','memoryGb':" + memoryGb + "}");
	}

	public static Candidate keep(String gpu) {
		return Candidate.keep(RealMarket.gpu(gpu), 1);
	}

	/** Such as {@code geforce-rtx-5070-ti:new}. */
	public static Candidate buy(String card) {
		return Candidate.buy(RealMarket.purchase("buy:" + card), 1);
	}

	public static Candidate buyTwo(String card) {
		return Candidate.buy(RealMarket.purchase("buy:" + card), 2);
	}

	/** Such as {@code aws:g4dn.xlarge:us-east-1:tesla-t4:on_demand}. */
	public static Candidate rent(String machine) {
		Rental rental = RealMarket.rental("rent:" + machine);
		return Candidate.rent(rental, 1, RealMarket.PROVIDERS.find(rental.provider()));
	}

	/** Such as {@code kaggle:p100}. */
	public static Candidate free(String plan) {
		return Candidate.free(RealMarket.freeTier("free:" + plan));
	}

	/** A candidate so many times as fast as the GPU that the hours are counted on. */
	public static TimedCandidate timed(Candidate candidate, double times, Ask ask) {
		return timed(candidate, times, times, ask);
	}

	/** The same, if bad luck makes it no slower than {@code low} times. */
	public static TimedCandidate timed(Candidate candidate, double times, double low, Ask ask) {
		Speed speed = new Speed(times, low, times, Speed.Basis.MODELLED, List.of());
		Hours weekly = speed.time(ask.job().weekly());
		return new TimedCandidate(candidate, new WorkTime(1, speed, speed.time(ask.hours()),
				speed.slowestTime(ask.hours()), ask.job().isOneOff() ? weekly.atMost(Hours.WEEK) : weekly));
	}

}
