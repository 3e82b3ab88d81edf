package org.gpuadvisor.ranking.explanation;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gpuadvisor.lab.machine.Machine;
import org.gpuadvisor.lab.machine.OperatingSystem;
import org.gpuadvisor.lab.machine.OtherVendor;
import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.lab.workload.Framework;
import org.gpuadvisor.lab.workload.WorkloadType;
import org.gpuadvisor.ranking.Ranking;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.score.ScoredCandidate;
import org.gpuadvisor.table.Row;

/**
 * A line of {@code advice.csv}: what to say, and to whom. A set that is empty stands for
 * all.
 *
 * @param systems operating systems of the lab's computer
 * @param vendors makers of the lab's own GPU, where it is not NVIDIA's
 * @param countries of the lab; a line for some is not for a lab that names none
 * @param offers what has to be among the options, as their ids begin: {@code rent:aws:}
 */
record AdviceLine(Advice advice, Occasion occasion, Set<OperatingSystem> systems, Set<OtherVendor> vendors,
		Set<WorkloadType> workloads, Set<Framework> frameworks, Set<String> countries, Set<String> offers) {

	/** {@code USA-CA} is a state of the USA. */
	private static final int COUNTRY_LETTERS = 3;

	static AdviceLine read(Row row) {
		return new AdviceLine(
				new Advice(row.text("code"), row.text("message"), row.provenance().source(), row.provenance().asOf()),
				row.oneOf("occasion", Occasion.class), set(row, "systems", OperatingSystem::valueOf),
				set(row, "vendors", OtherVendor::valueOf), set(row, "workload_types", WorkloadType::valueOf),
				set(row, "frameworks", Framework::valueOf), set(row, "countries", Function.identity()),
				set(row, "offers", (offer) -> offer + ":"));
	}

	private static <T> Set<T> set(Row row, String column, Function<String, T> parser) {
		return row
			.findAs(column,
					(cell) -> Arrays.stream(cell.split(";")).map(parser).collect(Collectors.toUnmodifiableSet()))
			.orElse(Set.of());
	}

	String code() {
		return this.advice.code();
	}

	/** Whether it is about what frameworks offer on GPUs of other vendors. */
	boolean isOnOtherVendors() {
		return !this.vendors.isEmpty();
	}

	boolean appliesTo(Ranking ranking) {
		Ask ask = ranking.ask();
		return holds(this.workloads, () -> Optional.of(ask.workload().type()))
				&& holds(this.frameworks, () -> Optional.of(ask.job().framework()))
				&& holds(this.systems, () -> ask.machine().map(Machine::os))
				&& holds(this.vendors, () -> ask.current().flatMap((own) -> own.installed().otherVendor()))
				&& holds(this.countries, () -> country(ask)) && this.occasion.isGivenBy(ranking)
				&& (this.offers.isEmpty() || shown(ranking).anyMatch(this::isOfOffers));
	}

	private static Optional<String> country(Ask ask) {
		return Optional.ofNullable(ask.budget().country()).map((country) -> country.substring(0, COUNTRY_LETTERS));
	}

	private static <T> boolean holds(Set<T> wanted, Supplier<Optional<T>> given) {
		return wanted.isEmpty() || given.get().filter(wanted::contains).isPresent();
	}

	private boolean isOfOffers(ScoredCandidate option) {
		return this.offers.stream().anyMatch(option.id()::startsWith);
	}

	/** The rentals that the answer shows, and all that is free. */
	private static Stream<ScoredCandidate> shown(Ranking ranking) {
		return Stream.concat(ranking.shown(ranking.cloud()).stream(),
				ranking.cloud().stream().filter((option) -> option.candidate().action() == Action.FREE));
	}

}
