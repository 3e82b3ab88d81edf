package org.gpuadvisor.market.gpu;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A name that nvidia-smi cut to the width of its column, such as
 * {@code Tesla V100-SXM2...}. Only names that are wider than that are cut, so
 * {@code GeForce GTX 107...} is no GTX 1070, whose name fits.
 */
public record CutName(String start, int width) {

	private static final String DOTS = "...";

	/**
	 * If the name ends in dots, and enough of it is left to tell a model: at least one
	 * digit.
	 */
	public static Optional<CutName> of(String name) {
		String plain = name.strip().replace("\u2026", DOTS);
		if (!plain.endsWith(DOTS)) {
			return Optional.empty();
		}
		String start = plain.substring(0, plain.length() - DOTS.length()).toLowerCase(Locale.ROOT);
		boolean tellsModel = start.chars().anyMatch(Character::isDigit);
		return tellsModel ? Optional.of(new CutName(start, plain.length())) : Optional.empty();
	}

	/** The GPU's names that would be cut to this. */
	public List<String> of(Gpu gpu) {
		return gpu.aliases()
			.stream()
			.filter((alias) -> alias.length() > this.width && alias.toLowerCase(Locale.ROOT).startsWith(this.start))
			.toList();
	}

}
