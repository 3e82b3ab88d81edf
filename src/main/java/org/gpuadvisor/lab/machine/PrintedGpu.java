package org.gpuadvisor.lab.machine;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gpuadvisor.units.Memory;
import org.jspecify.annotations.Nullable;

/**
 * A GPU as nvidia-smi printed it.
 *
 * @param name in full, or cut and ending in three dots
 * @param reported the memory that the driver counts, a little less than the card is sold
 * with; absent where the layout or the driver does not say
 */
record PrintedGpu(String name, Optional<Memory> reported) {

	private static final int LONGEST = 120;

	private static final Pattern WORDS = Pattern.compile("\\s+");

	private static final Pattern WORD = Pattern.compile("[A-Z0-9(][A-Za-z0-9()/.+_-]{0,40}");

	private static final Pattern FAILED = Pattern.compile("(?i)\\berr(?:or)?\\b|unknown|\\bnot\\b|n/a|\\blost\\b");

	private static final Pattern MIB = Pattern.compile("(\\d{1,7})(?:\\.\\d{1,3})? ?(?:MiB|MB)?",
			Pattern.CASE_INSENSITIVE);

	/** Words of names that are not written with a capital letter. */
	private static final Set<String> SMALL_WORDS = Set.of("with", "nvgpu");

	/** If the text can be a name: words that begin as names do, with a letter in them. */
	static Optional<PrintedGpu> of(String text, Optional<Memory> reported) {
		String name = WORDS.matcher(text).replaceAll(" ").strip();
		return isName(name) ? Optional.of(new PrintedGpu(name, reported)) : Optional.empty();
	}

	private static boolean isName(String text) {
		if (text.length() < 2 || text.length() > LONGEST || FAILED.matcher(text).find()) {
			return false;
		}
		for (String word : WORDS.split(text)) {
			boolean rest = word.equals("...");
			if (!rest && !WORD.matcher(word).matches() && !SMALL_WORDS.contains(word.toLowerCase(Locale.ROOT))) {
				return false;
			}
		}
		return text.chars().anyMatch(Character::isLetter);
	}

	/** {@code 15109 MiB}, or without the unit; empty for what is no amount. */
	static Optional<Memory> mib(@Nullable String text) {
		if (text == null) {
			return Optional.empty();
		}
		Matcher matcher = MIB.matcher(text.strip());
		return matcher.matches() ? Optional.of(Memory.mib(Integer.parseInt(matcher.group(1)))) : Optional.empty();
	}

}
