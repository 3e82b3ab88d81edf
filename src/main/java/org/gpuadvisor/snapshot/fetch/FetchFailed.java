package org.gpuadvisor.snapshot.fetch;

/** A file that could not be had. */
public class FetchFailed extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final boolean passing;

	/**
	 * @param passing whether it may go better in a moment
	 */
	FetchFailed(String problem, boolean passing) {
		super(problem);
		this.passing = passing;
	}

	boolean isPassing() {
		return this.passing;
	}

}
