package org.gpuadvisor.market.feed;

/** A file of prices that cannot be trusted as a whole; what was good before it stays. */
public class BadFeed extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public BadFeed(String problem) {
		super(problem);
	}

}
