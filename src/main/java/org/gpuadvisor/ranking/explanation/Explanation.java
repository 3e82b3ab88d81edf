package org.gpuadvisor.ranking.explanation;

import java.util.List;
import java.util.Map;

import org.gpuadvisor.ranking.rule.Reason;

/**
 * A ranking in words.
 *
 * @param headline one sentence with the figures that decide
 * @param because why the best option is the best
 * @param alternatives one line for each other thing that could be done, by option id,
 * best first
 * @param options what is to be said of each option that is shown, by option id
 * @param onOtherVendor what frameworks offer on the lab's own GPU, if it is of another
 * vendor than NVIDIA
 */
public record Explanation(String headline, List<Reason> because, Map<String, String> alternatives,
		Map<String, OptionText> options, List<Reason> onOtherVendor, List<Advice> advice, List<Reason> warnings) {
}
