package org.gpuadvisor.lab.machine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code nvidia-smi -L} prints: a line a card, with the MIG devices on it below.
 * Names are whole, memory is not told.
 */
final class ListLayout implements SmiLayout {

	/**
	 * At the start of a line, or right behind the card before where line ends got lost.
	 */
	private static final Pattern CARD = Pattern.compile("(?m)(?:^|(?<=\\))) *GPU +(\\d{1,3}): *");

	private static final Pattern END_OF_NAME = Pattern.compile("\\((?:UUID|S/N)|\\n|, ?UUID");

	@Override
	public List<PrintedGpu> read(Printout printout) {
		String text = printout.text();
		Map<String, PrintedGpu> byNumber = new LinkedHashMap<>();
		Matcher card = CARD.matcher(text);
		Matcher end = END_OF_NAME.matcher(text);
		while (card.find()) {
			int stop = end.find(card.end()) ? end.start() : text.length();
			Optional<PrintedGpu> gpu = PrintedGpu.of(text.substring(card.end(), stop), Optional.empty());
			gpu.ifPresent((known) -> byNumber.putIfAbsent(card.group(1), known));
		}
		return List.copyOf(byNumber.values());
	}

}
