package org.gpuadvisor.table;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says in two lines, without a stack trace, why the service does not start with this
 * catalog.
 */
class BadCellAnalyzer extends AbstractFailureAnalyzer<BadCell> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, BadCell cause) {
		return new FailureAnalysis("The catalog cannot be used: " + cause.getMessage(),
				"Correct that row; the catalog's README explains every column.", cause);
	}

}
