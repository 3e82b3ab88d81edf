package org.gpuadvisor.ranking.explanation;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.gpuadvisor.lab.machine.OperatingSystem;
import org.gpuadvisor.lab.machine.OtherVendor;
import org.gpuadvisor.lab.workload.Framework;
import org.gpuadvisor.lab.workload.WorkloadType;
import org.gpuadvisor.ranking.Ranking;
import org.gpuadvisor.table.Row;
import org.jspecify.annotations.Nullable;

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

	boolean appliesTo(Addressee lab, Ranking ranking) {
		return isFor(this.workloads, lab.workload()) && isFor(this.frameworks, lab.framework())
				&& isFor(this.systems, lab.system()) && isFor(this.vendors, lab.vendor())
				&& isFor(this.countries, lab.country()) && this.occasion.isGivenBy(ranking)
				&& (this.offers.isEmpty() || lab.isShownOneOf(this.offers));
	}

	private static <T> boolean isFor(Set<T> wanted, @Nullable T given) {
		return wanted.isEmpty() || (given != null && wanted.contains(given));
	}

}
