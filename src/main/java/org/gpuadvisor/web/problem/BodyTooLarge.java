package org.gpuadvisor.web.problem;

/** A request that announces a body over the limit, refused before any of it is read. */
class BodyTooLarge extends RuntimeException {

	private static final long serialVersionUID = 1L;

}
