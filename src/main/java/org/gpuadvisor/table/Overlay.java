package org.gpuadvisor.table;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * An institute's own files: laid over the catalog's, row by row. Each has the name and
 * the columns of a table of the catalog.
 *
 * @param files contents by file name, such as {@code free-tiers.csv}
 */
public record Overlay(Map<String, byte[]> files) {

	/** No files. */
	public static final Overlay NONE = new Overlay(Map.of());

	/** What their names begin with where something is said of them. */
	static final String FOLDER = "overlay/";

	public Overlay {
		files = Collections.unmodifiableMap(new TreeMap<>(files));
	}

}
