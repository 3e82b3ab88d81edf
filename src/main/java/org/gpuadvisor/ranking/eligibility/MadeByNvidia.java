package org.gpuadvisor.ranking.eligibility;

import org.gpuadvisor.ranking.ask.OwnGpu;
import org.gpuadvisor.ranking.rule.Reason;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.RejectionCode;

/** The lab's own GPU is one that the frameworks' NVIDIA builds can use. */
final class MadeByNvidia {

	private MadeByNvidia() {
	}

	static Rejection reject(OwnGpu own) {
		return Rejection.of(RejectionCode.NOT_NVIDIA, (code) -> Reason.of(code, "'" + own.name()
				+ "' is not an NVIDIA GPU: the frameworks' usual builds (CUDA) do not use it, and how fast another way "
				+ "would be is not known, so it is not ranked."));
	}

}
