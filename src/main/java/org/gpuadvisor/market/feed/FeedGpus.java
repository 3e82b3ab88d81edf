package org.gpuadvisor.market.feed;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.gpuadvisor.market.gpu.FormFactor;
import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.market.gpu.GpuCatalog;
import org.gpuadvisor.table.Tables;
import org.springframework.stereotype.Component;

/**
 * Which GPU of the catalog a line of a feed means. First what {@code feed-gpus.csv} knows
 * of the machine; else the name, then the form that name or machine tell, then the
 * memory. Where several are left, none is taken: an A100 is not guessed to be one of its
 * four kinds.
 */
@Component
class FeedGpus {

	private static final Pattern OTHER_VENDOR = Pattern.compile(
			"tpu.*|.*radeon.*|.*instinct.*|mi ?\\d{2,3}[a-z]*|.*gaudi.*|trainium.*|inferentia.*",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern FORM = Pattern.compile("[-_ ]?(NVL\\b|NVLink|PCIe|PCI\\b|SXM\\d?)",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern SHORT_SIZE = Pattern.compile("(\\d+)G\\b");

	/** Drivers and feeds show up to a tenth less memory than cards are sold with. */
	private static final double TOLERANCE = 0.1;

	private static final int MOST_REMEMBERED = 10_000;

	private final GpuCatalog gpus;

	private final List<FeedGpu> known;

	private final Map<List<Object>, Found> found = new LinkedHashMap<>();

	FeedGpus(Tables tables, GpuCatalog gpus) {
		this.gpus = gpus;
		this.known = tables.table("feed-gpus.csv").map((row) -> FeedGpu.read(row, gpus));
	}

	/** What is known of that machine, whatever its GPU is called. */
	Optional<FeedGpu> known(String provider, String instance, String gpu) {
		return this.known.stream().filter((each) -> each.isOf(provider, instance, gpu)).findFirst();
	}

	/** What a line means; lines that are alike are looked up once. */
	Found of(String provider, PriceRow row) {
		if (this.found.size() > MOST_REMEMBERED) {
			this.found.clear();
		}
		return this.found.computeIfAbsent(List.of(provider, row.instance(), row.gpu(), row.info(), row.count()),
				(any) -> find(provider, row));
	}

	private Found find(String provider, PriceRow row) {
		Optional<FeedGpu> machine = known(provider, row.instance(), row.gpu());
		if (machine.isPresent() && machine.get().gpu().isEmpty()) {
			return Found.refused(Refusal.FRACTION_OF_GPU);
		}
		if (isOfOtherVendor(row)) {
			return Found.refused(Refusal.NOT_NVIDIA);
		}
		double counted = machine.flatMap(FeedGpu::gpuCount).map(Double::valueOf).orElse(row.count().doubleValue());
		if (counted != Math.rint(counted) || counted < 1) {
			return Found.refused(Refusal.FRACTION_OF_GPU);
		}
		int count = (int) counted;
		return machine.flatMap(FeedGpu::gpu)
			.map((gpu) -> fits(gpu, row, count) ? Found.of(gpu, count) : Found.refused(Refusal.OTHER_MEMORY))
			.orElseGet(() -> byName(row, count));
	}

	static boolean isOfOtherVendor(PriceRow row) {
		String vendor = row.info().vendor();
		return (!vendor.isEmpty() && !vendor.equals("nvidia")) || OTHER_VENDOR.matcher(row.gpu()).matches();
	}

	private Found byName(PriceRow row, int count) {
		Set<Gpu> named = inCloud(named(row.gpu()));
		if (named.isEmpty()) {
			named = inCloud(named(row.info().name()));
		}
		if (named.isEmpty()) {
			return Found.refused(Refusal.UNKNOWN_GPU);
		}
		Set<Gpu> ofForm = ofForm(named, row);
		Set<Gpu> ofSize = ofSize(ofForm, row, count);
		if (ofSize.isEmpty()) {
			ofSize = ofSize(ofForm(twins(row, count), row), row, count);
		}
		if (ofSize.isEmpty()) {
			return Found.refused(Refusal.OTHER_MEMORY);
		}
		return (ofSize.size() == 1) ? Found.of(ofSize.iterator().next(), count) : Found.refused(Refusal.AMBIGUOUS_GPU);
	}

	/** By the whole name, or without the form that it may end in. */
	private List<Gpu> named(String name) {
		List<Gpu> whole = this.gpus.named(name);
		return whole.isEmpty() ? this.gpus.named(plain(name)) : whole;
	}

	private static String plain(String name) {
		return SHORT_SIZE.matcher(FORM.matcher(name).replaceAll("")).replaceAll("$1GB").strip();
	}

	private static Set<Gpu> inCloud(List<Gpu> gpus) {
		return gpus.stream()
			.filter((gpu) -> gpu.formFactor() != FormFactor.LAPTOP)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** Only those of the form that the name or the machine tell, if they do. */
	private Set<Gpu> ofForm(Set<Gpu> gpus, PriceRow row) {
		String told = (row.instance() + " " + row.gpu() + " " + row.info().name()).replace('_', ' ');
		if (tells(told, "NVL\\b")) {
			return inCloud(this.gpus.named(plain(row.gpu()) + " NVL"));
		}
		if (tells(told, "SXM")) {
			return only(gpus, (gpu) -> gpu.formFactor() == FormFactor.SXM);
		}
		if (tells(told, "PCIe?\\b")) {
			return only(gpus, (gpu) -> gpu.formFactor() == FormFactor.PCIE);
		}
		return gpus;
	}

	private static boolean tells(String text, String form) {
		return Pattern.compile("(?i)\\b[a-z\\d]*" + form).matcher(text).find();
	}

	private static Set<Gpu> only(Set<Gpu> gpus, Predicate<Gpu> which) {
		return gpus.stream().filter(which).collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** Only those of a size that the line may mean; all where it tells no size. */
	private static Set<Gpu> ofSize(Set<Gpu> gpus, PriceRow row, int count) {
		return only(gpus, (gpu) -> fits(gpu, row, count));
	}

	private static boolean fits(Gpu gpu, PriceRow row, int count) {
		List<Double> readings = row.info().readings(count);
		return readings.isEmpty() || readings.stream().anyMatch((gb) -> isNear(gb, gpu.memory().toGib()));
	}

	private static boolean isNear(double told, double sold) {
		return Math.abs(told - sold) <= TOLERANCE * sold;
	}

	/** Cards of the same name with the size behind it, such as A100-80GB. */
	private Set<Gpu> twins(PriceRow row, int count) {
		return row.info()
			.readings(count)
			.stream()
			.flatMap((gb) -> this.gpus.all()
				.stream()
				.map((gpu) -> gpu.memory().toGib())
				.filter((sold) -> isNear(gb, sold)))
			.distinct()
			.flatMap((sold) -> inCloud(this.gpus.named(plain(row.gpu()) + "-" + Math.round(sold) + "GB")).stream())
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** A GPU and how many, or why there is none. */
	record Found(Optional<Gpu> gpu, int count, Optional<Refusal> refusal) {

		static Found of(Gpu gpu, int count) {
			return new Found(Optional.of(gpu), count, Optional.empty());
		}

		static Found refused(Refusal refusal) {
			return new Found(Optional.empty(), 0, Optional.of(refusal));
		}

	}

}
