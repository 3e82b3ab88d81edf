package org.gpuadvisor.web;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.ranking.Ranking;
import org.springframework.stereotype.Component;

/**
 * Counts what labs are told: which verdicts, what was left out and why, and how long it
 * took.
 */
@Component
class RecommendationMeters {

	private static final String VERDICTS = "gpuadvisor.verdicts";

	private static final String NOTHING_FITS = "NOTHING_FITS";

	private final MeterRegistry registry;

	private final Timer ranking;

	private final Map<String, Counter> verdicts = new HashMap<>();

	/** By code: there are as many as rules. */
	private final Map<String, Counter> leftOut = new ConcurrentHashMap<>();

	RecommendationMeters(MeterRegistry registry) {
		this.registry = registry;
		this.ranking = Timer.builder("gpuadvisor.ranking")
			.description("Time to rank all candidates for one request")
			.register(registry);
		for (Action action : Action.values()) {
			this.verdicts.put(action.name(), verdicts(action.name()));
		}
		this.verdicts.put(NOTHING_FITS, verdicts(NOTHING_FITS));
	}

	Ranking count(Supplier<Ranking> ranker) {
		Ranking ranking = this.ranking.record(ranker);
		this.verdicts.get(ranking.best().map((best) -> best.candidate().action().name()).orElse(NOTHING_FITS))
			.increment();
		ranking.leftOut()
			.byReason()
			.forEach((reason, options) -> this.leftOut.computeIfAbsent(reason, this::leftOut).increment(options));
		return ranking;
	}

	private Counter verdicts(String action) {
		return Counter.builder(VERDICTS)
			.description("Verdicts given, by what labs were told to do")
			.tag("action", action)
			.register(this.registry);
	}

	private Counter leftOut(String reason) {
		return Counter.builder("gpuadvisor.rejections")
			.description("Options left out of answers, by the rule they broke")
			.tag("reason", reason)
			.register(this.registry);
	}

}
