package org.gpuadvisor.lab.machine;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What nvidia-smi printed, freed of what terminals, mails, notebooks and word processors
 * add to a text on its way: colours, quote marks, curly dots and dashes.
 */
record Printout(String text) {

	/** Also where the escape character itself was lost or written out. */
	private static final Pattern COLOUR = Pattern.compile("(?:\\x1B|\\^\\[)?\\[[0-9;]{0,16}m");

	private static final Pattern ESCAPE = Pattern.compile("\\x1B(?:\\[[0-9;?]{0,16}[A-Za-z]|[()][A-Z0-9])");

	private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u2028\\u2029\\x0B\\x0C]");

	private static final Pattern SPACE = Pattern.compile("[\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000]");

	private static final Pattern BAR = Pattern.compile("\\\\\\||[\\u2502\\u2503\\u00A6\\uFF5C]");

	private static final Pattern DASH = Pattern.compile("[\\u2010-\\u2015\\u2212\\u2500\\u2501]");

	/** What is left of UTF-16, which PowerShell writes, stands here too. */
	private static final Pattern INVISIBLE = Pattern
		.compile("[\\x00-\\x08\\x0E-\\x1F\\x7F\\u200B-\\u200F\\u2060\\uFEFF\\uFFFD]");

	private static final Pattern QUOTE = Pattern.compile("(?m)^[>#/* \\t]++");

	/** Frees a text as it was pasted. */
	static Printout of(String pasted) {
		String text = COLOUR.matcher(pasted).replaceAll("");
		text = ESCAPE.matcher(text).replaceAll("");
		text = LINE_END.matcher(text).replaceAll("\n");
		text = INVISIBLE.matcher(text).replaceAll("");
		text = BAR.matcher(text).replaceAll("|");
		text = DASH.matcher(SPACE.matcher(text).replaceAll(" ")).replaceAll("-");
		return new Printout(QUOTE.matcher(text.replace("\u2026", "...")).replaceAll(""));
	}

	/** The lines that hold anything, without the spaces around them. */
	List<String> lines() {
		return this.text.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
	}

}
