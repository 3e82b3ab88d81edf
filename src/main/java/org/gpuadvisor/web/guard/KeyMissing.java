package org.gpuadvisor.web.guard;

/** A request that shows no key, or a wrong one, where a key is asked for. */
public class KeyMissing extends RuntimeException {

	private static final long serialVersionUID = 1L;

}
