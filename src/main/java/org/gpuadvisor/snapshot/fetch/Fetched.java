package org.gpuadvisor.snapshot.fetch;

/**
 * A file as it was had: its text in gzip's form, since tables shrink to a twentieth.
 */
public record Fetched(byte[] zipped, Validators validators) {
}
