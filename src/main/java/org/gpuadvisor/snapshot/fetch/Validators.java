package org.gpuadvisor.snapshot.fetch;

/**
 * By what a server tells whether a file has changed; empty where it gave none.
 */
public record Validators(String etag, String lastModified) {

	public static final Validators NONE = new Validators("", "");

}
