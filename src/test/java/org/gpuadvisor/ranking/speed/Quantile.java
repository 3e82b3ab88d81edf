package org.gpuadvisor.ranking.speed;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The value below which a share of all lies; of weighted values, by their weight. */
record Quantile(double value, double weight) {

	static double median(List<Double> values) {
		List<Double> sorted = values.stream().sorted().toList();
		int middle = sorted.size() / 2;
		return (sorted.size() % 2 == 1) ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
	}

	static double of(double share, Stream<Quantile> values) {
		List<Quantile> sorted = values.sorted((a, b) -> Double.compare(a.value, b.value)).collect(Collectors.toList());
		double left = share * sorted.stream().mapToDouble(Quantile::weight).sum();
		for (Quantile next : sorted) {
			left -= next.weight;
			if (left <= 1e-9) {
				return next.value;
			}
		}
		throw new IllegalArgumentException("nothing to take a quantile of");
	}

}
