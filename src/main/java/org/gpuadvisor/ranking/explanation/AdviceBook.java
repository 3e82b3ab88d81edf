package org.gpuadvisor.ranking.explanation;

import java.util.ArrayList;
import java.util.List;

import org.gpuadvisor.lab.workload.Job;
import org.gpuadvisor.ranking.Ranking;
import org.gpuadvisor.ranking.rule.Reason;
import org.gpuadvisor.ranking.speed.CpuTime;
import org.gpuadvisor.table.Tables;
import org.gpuadvisor.units.Hours;
import org.springframework.stereotype.Component;

/** Which lines of {@code advice.csv} a lab should read. */
@Component
class AdviceBook {

	private final List<AdviceLine> lines;

	private final List<AdviceLine> onOtherVendors;

	AdviceBook(Tables tables) {
		this.lines = tables.table("advice.csv").mapUnique("code", AdviceLine::code, AdviceLine::read);
		this.onOtherVendors = this.lines.stream().filter(AdviceLine::isOnOtherVendors).toList();
	}

	List<Advice> of(Addressee lab, Ranking ranking) {
		List<Advice> advice = new ArrayList<>();
		for (AdviceLine line : this.lines) {
			if (line.appliesTo(lab, ranking)) {
				advice.add(filled(line.advice(), ranking));
			}
		}
		return advice;
	}

	/** What frameworks offer on the lab's own GPU, if it is of another vendor. */
	List<Reason> onOtherVendor(Addressee lab, Ranking ranking) {
		return this.onOtherVendors.stream()
			.filter((line) -> line.appliesTo(lab, ranking))
			.map(AdviceLine::advice)
			.map((advice) -> Reason.of(advice.code(), advice.message())
				.with("source", advice.source())
				.with("asOf", advice.asOf()))
			.toList();
	}

	/** With the figures of this lab in the places that a message leaves for them. */
	private static Advice filled(Advice advice, Ranking ranking) {
		if (!advice.message().contains("{")) {
			return advice;
		}
		Job job = ranking.ask().job();
		String hoursOnCpu = ranking.onCpu().flatMap(CpuTime::hours).map((hours) -> span(hours, job)).orElse("");
		return new Advice(advice.code(),
				advice.message()
					.replace("{network}", ranking.onCpu().map(CpuTime::network).orElse(""))
					.replace("{reference}", ranking.ask().reference().name())
					.replace("{hours}", span(job.isOneOff() ? ranking.ask().hours() : job.weekly(), job))
					.replace("{hoursOnCpu}", hoursOnCpu),
				advice.source(), advice.asOf());
	}

	private static String span(Hours hours, Job job) {
		return hours + (job.isOneOff() ? "" : " a week");
	}

}
