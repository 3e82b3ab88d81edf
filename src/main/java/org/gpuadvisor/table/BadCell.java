package org.gpuadvisor.table;

/**
 * A catalog file that cannot be trusted: names the file, the line, the column and what is
 * wrong.
 */
public class BadCell extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public BadCell(String file, long line, String column, String problem) {
		super(file + ", line " + line + ", column " + column + ": " + problem);
	}

}
