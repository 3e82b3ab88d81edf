package org.gpuadvisor.ranking.eligibility;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.lab.machine.InstalledGpu;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.ask.Asked;
import org.gpuadvisor.ranking.ask.OwnGpu;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.units.Memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gpuadvisor.ranking.ask.Asked.ask;
import static org.gpuadvisor.ranking.ask.Asked.askForGb;
import static org.gpuadvisor.ranking.ask.Asked.buy;
import static org.gpuadvisor.ranking.ask.Asked.keep;

class EligibilityTests {

	private final Eligibility eligibility = new Eligibility(
			List.of(new FitsInMemory(), new MeetsMemoryFloor(), new RunsFramework(Asked.SOFTWARE), new OptionWanted()));

	@Test
	void tellsAllThatIsWrongAndNotTheFirstThingOnly() {
		Ask ask = ask("'workload':{'type':'CUSTOM','memoryGb':13},'preferences':{'options':['BUY']}");
		assertThat(codes(keep("tesla-k80"), ask)).containsExactly("NOT_ENOUGH_MEMORY", "FRAMEWORK_UNSUPPORTED",
				"OPTION_NOT_WANTED");
	}

	@Test
	void partsWhatRunsFromWhatDoesNot() {
		Candidate new5070Ti = buy("geforce-rtx-5070-ti:new");
		Candidate small = buy("geforce-rtx-3050-6gb:new");
		assertThat(codes(small, ask())).containsExactly("BELOW_MEMORY_FLOOR");
		assertThat(codes(new5070Ti, ask())).isEmpty();
	}

	@Test
	void judgesACardThatTheCatalogLacksByItsMemory() {
		OwnGpu unlisted = new OwnGpu(new InstalledGpu("GeForce GT 720", 1, 2.0), Optional.empty(),
				Optional.of(Memory.gib(2)), false);
		assertThat(this.eligibility.rejections(unlisted, askForGb(4)))
			.extracting((rejection) -> rejection.reason().code())
			.containsExactly("NOT_ENOUGH_MEMORY", "BELOW_MEMORY_FLOOR");
		assertThat(this.eligibility.rejections(unlisted, askForGb(1)))
			.extracting((rejection) -> rejection.reason().message())
			.containsExactly("GeForce GT 720 has 2 GB; a card of less than 8 GB is not recommended for deep learning. "
					+ "It is that floor that excludes it and not the estimate: as asked the job needs about 1 GB and "
					+ "would fit.");
	}

	private List<String> codes(Candidate candidate, Ask ask) {
		return this.eligibility.of(ask)
			.rejections(candidate)
			.all()
			.stream()
			.map((rejection) -> rejection.reason().code())
			.toList();
	}

}
