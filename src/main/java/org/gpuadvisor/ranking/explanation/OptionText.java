package org.gpuadvisor.ranking.explanation;

import java.util.List;
import java.util.Optional;

import org.gpuadvisor.lab.workload.FrameworkSupport.Support;
import org.gpuadvisor.ranking.rule.Reason;

/**
 * Why an option is what it is.
 *
 * @param support how the framework runs on its GPU; absent where it does not
 */
public record OptionText(Optional<Support> support, List<Reason> reasons, List<Reason> warnings) {

	public OptionText {
		reasons = List.copyOf(reasons);
		warnings = List.copyOf(warnings);
	}

}
