package org.gpuadvisor.market.gpu;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * Finds things by any of the names that they go by. Case, punctuation and the vendor's
 * and brand's words do not matter: "NVIDIA GeForce RTX 2080 Ti", "rtx2080ti" and
 * "RTX-2080-Ti" are one name.
 */
final class GpuNames<T> {

	private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

	private static final Pattern WORDS = Pattern
		.compile("\\(r\\)|\\(tm\\)|\\b(nvidia|geforce|tesla|graphics|corporation)\\b");

	private static final Pattern PUNCTUATION = Pattern.compile("[^a-z0-9+]");

	private final Map<String, Set<T>> byKey = new LinkedHashMap<>();

	private final Map<String, String> shownByKey = new LinkedHashMap<>();

	void add(String name, T named) {
		String key = key(name);
		this.byKey.computeIfAbsent(key, (any) -> new LinkedHashSet<>()).add(named);
		this.shownByKey.putIfAbsent(key, name);
	}

	/** All that go by that name, in the order that they were added. */
	List<T> find(String name) {
		return List.copyOf(this.byKey.getOrDefault(key(name), Set.of()));
	}

	/**
	 * The names that look most like the one given, most alike first, each of another
	 * thing.
	 */
	List<String> nearest(String name, int count) {
		String wanted = key(name);
		Set<T> seen = new LinkedHashSet<>();
		return this.byKey.keySet()
			.stream()
			.sorted(Comparator.comparingDouble((String key) -> -SIMILARITY.apply(wanted, key))
				.thenComparing(Comparator.naturalOrder()))
			.filter((key) -> seen.addAll(this.byKey.get(key)))
			.limit(count)
			.map(this.shownByKey::get)
			.toList();
	}

	static String key(String name) {
		return PUNCTUATION.matcher(WORDS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("")).replaceAll("");
	}

}
