package org.gpuadvisor.ranking.explanation;

import java.util.ArrayList;
import java.util.List;

import org.gpuadvisor.lab.requirement.ExchangeRates;
import org.gpuadvisor.lab.workload.MemoryNeed;
import org.gpuadvisor.lab.workload.SpeedClass;
import org.gpuadvisor.ranking.Current;
import org.gpuadvisor.ranking.Ranking;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.ask.OwnGpu;
import org.gpuadvisor.ranking.rule.Reason;
import org.springframework.stereotype.Component;

/** What weakens the whole answer, and not one option only. */
@Component
class RequestWarnings {

	private final ExchangeRates exchangeRates;

	private final SoftwareWarnings softwareWarnings;

	RequestWarnings(ExchangeRates exchangeRates, SoftwareWarnings softwareWarnings) {
		this.exchangeRates = exchangeRates;
		this.softwareWarnings = softwareWarnings;
	}

	List<Reason> of(Ranking ranking) {
		Ask ask = ranking.ask();
		List<Reason> warnings = new ArrayList<>();
		ask.own().forEach((own) -> ofOwn(own, ask, warnings));
		warnings.addAll(this.softwareWarnings.of(ask));
		ranking.current()
			.flatMap(Current::change)
			.ifPresent((change) -> warnings.add(Reason
				.of("WOULD_FIT_SMALLER",
						"With " + change.inWords() + " the job would need about " + change.need().required()
								+ " and fit your own GPU: try that before paying for anything.")
				.with("changes", change.values())));
		if (ask.memory().basis() == MemoryNeed.Basis.MEASURED) {
			warnings.add(Reason.of("MEASURED_MEMORY",
					"The " + ask.memory().required()
							+ " that you measured replaced the estimate, with a margin of 5 %: up to "
							+ ask.memory().high() + "."));
		}
		if (ask.memory().basis() == MemoryNeed.Basis.UNKNOWN) {
			warnings.add(Reason.of("MEMORY_UNKNOWN",
					"How much memory this work needs, also with its batch, is not known: only the floor of "
							+ ask.floor() + " was applied. Measure it once, on a "
							+ (ask.preferences().dataMayLeaveSite() ? "free GPU" : "GPU that may see the data")
							+ ", and give measuredMemoryGb."));
		}
		if (isHostBound(ask.workload().speedClass())) {
			warnings.add(Reason.of("HOST_DECIDES",
					"Frame by frame, the rest of the computer decides the speed more than the GPU: a faster GPU may gain "
							+ "little."));
		}
		String currency = ask.requirement().currency();
		if (!currency.equals("USD")) {
			warnings.add(Reason.of("CONVERTED", "Prices were converted from USD at a rate of "
					+ this.exchangeRates.provenance(currency).asOf() + "."));
		}
		return warnings;
	}

	private static void ofOwn(OwnGpu own, Ask ask, List<Reason> warnings) {
		if (own.shared()) {
			warnings.add(Reason.of("NAME_SHARED",
					"'" + own.installed().name()
							+ "' stands for several cards of the same memory; it was judged as the slowest, "
							+ own.name() + "."));
		}
		if (own.isNvidia() && own.gpu().isEmpty()) {
			warnings.add(Reason.of("CARD_NOT_IN_CATALOG", "The catalog lacks '" + own.name() + "'"
					+ own.memory().map((memory) -> " with " + memory).orElse("")
					+ ": it was judged by its memory alone, and cannot be ranked, since its speed is not known."));
		}
		ask.current()
			.filter((current) -> !own.isNvidia() && !own.equals(current))
			.ifPresent((current) -> warnings.add(Reason.of("NOT_NVIDIA",
					"'" + own.name() + "' is not an NVIDIA GPU and was passed over for " + current.name() + ".")));
	}

	private static boolean isHostBound(SpeedClass speedClass) {
		return speedClass == SpeedClass.CNN_INFER_B1 || speedClass == SpeedClass.POSE_INFER_SMALL;
	}

}
