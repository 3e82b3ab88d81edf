package org.gpuadvisor.market.feed;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Machines and GPUs that a feed prices in lines of their own, as Google does: what is
 * rented is a machine and the GPUs of the same zone together.
 */
final class Parts {

	private final Prices prices;

	private final List<Part> machines = new ArrayList<>();

	private final List<Part> gpus = new ArrayList<>();

	Parts(Prices prices) {
		this.prices = prices;
	}

	void addMachine(PriceRow row, int line) {
		this.machines.add(new Part(row, line));
	}

	void addGpus(PriceRow row, int line) {
		this.gpus.add(new Part(row, line));
	}

	/**
	 * Offers each machine with the GPUs that go with it.
	 * @return the names of the GPUs of what is left over, by reason
	 */
	Map<Refusal, List<String>> join(Offering offering) {
		Map<Integer, Refusal> left = new HashMap<>();
		Map<Integer, String> names = new HashMap<>();
		BitSet used = new BitSet();
		Map<List<Object>, List<Part>> byPlace = new HashMap<>();
		Map<String, Double> dearest = dearest();
		for (Part part : this.gpus) {
			names.put(part.line, part.row.gpu());
			left.put(part.line, Refusal.NO_MACHINE_PRICE);
			Part priced = part.withoutQueuePrice(this.prices, dearest.getOrDefault(part.row.gpu(), 0.0));
			if (priced.row.hasPrice() || !part.row.hasPrice()) {
				byPlace.computeIfAbsent(priced.place(), (any) -> new ArrayList<>()).add(priced);
			}
			else {
				left.put(part.line, Refusal.QUEUE_PRICE);
			}
		}
		for (Part machine : this.machines) {
			names.put(machine.line, machine.row.gpu());
			left.put(machine.line, Refusal.NO_GPU_PRICE);
			for (Part part : byPlace.getOrDefault(machine.place(), List.of())) {
				Optional<Refusal> refusal = offering.offer(machine.row.plus(part.row), machine.line, part.line);
				if (refusal.isEmpty()) {
					used.set(machine.line);
					used.set(part.line);
				}
				else {
					left.put(machine.line, refusal.get());
					left.put(part.line, refusal.get());
				}
			}
		}
		Map<Refusal, List<String>> byReason = new EnumMap<>(Refusal.class);
		left.forEach((line, reason) -> {
			if (!used.get(line)) {
				byReason.computeIfAbsent(reason, (any) -> new ArrayList<>()).add(names.getOrDefault(line, ""));
			}
		});
		return byReason;
	}

	/** By name of GPU, what one costs an hour where it is dearest. */
	private Map<String, Double> dearest() {
		Map<String, Double> dearest = new HashMap<>();
		this.gpus
			.forEach((part) -> part.perGpu().ifPresent((price) -> dearest.merge(part.row.gpu(), price, Math::max)));
		return dearest;
	}

	/** Takes an offer, or says why not. */
	interface Offering {

		Optional<Refusal> offer(PriceRow row, int line, int otherLine);

	}

	private record Part(PriceRow row, int line) {

		List<Object> place() {
			return List.of(this.row.place(), this.row.gpu(), this.row.count().doubleValue());
		}

		Optional<Double> perGpu() {
			return this.row.onDemand().map((price) -> price.doubleValue() / this.row.count().doubleValue());
		}

		Part withoutQueuePrice(Prices prices, double dearest) {
			boolean queue = perGpu().filter((price) -> prices.isOfQueue(price, dearest)).isPresent();
			return queue ? new Part(this.row.withoutOnDemand(), this.line) : this;
		}

	}

}
