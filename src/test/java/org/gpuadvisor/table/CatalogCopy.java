package org.gpuadvisor.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The real catalog in a folder of its own, in which a test may spoil a line. */
public final class CatalogCopy {

	private final Path folder;

	public CatalogCopy(Path folder) {
		this.folder = folder;
		try {
			for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:catalog/*.csv")) {
				Files.write(folder.resolve(String.valueOf(file.getFilename())), file.getContentAsByteArray());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Changes a line, counted from 1 for the header. */
	public CatalogCopy change(String file, int line, UnaryOperator<String> change) {
		List<String> lines = lines(file);
		lines.set(line - 1, change.apply(lines.get(line - 1)));
		return write(file, lines);
	}

	/** Adds a line; its number is {@link #lastLine}. */
	public CatalogCopy append(String file, String line) {
		List<String> lines = lines(file);
		lines.add(line);
		return write(file, lines);
	}

	public CatalogCopy appendAll(String file, List<String> more) {
		List<String> lines = lines(file);
		lines.addAll(more);
		return write(file, lines);
	}

	/** One line, counted from 1 for the header. */
	public String line(String file, int line) {
		return lines(file).get(line - 1);
	}

	/** Number of the first line that begins so. */
	public int lineOf(String file, String beginning) {
		List<String> lines = lines(file);
		for (int i = 0; i < lines.size(); i++) {
			if (lines.get(i).startsWith(beginning)) {
				return i + 1;
			}
		}
		throw new IllegalArgumentException(file + " has no line that begins with " + beginning);
	}

	public int lastLine(String file) {
		return lines(file).size();
	}

	public Tables tables() {
		return new Tables("file:" + this.folder + "/*.csv");
	}

	private List<String> lines(String file) {
		try {
			return new ArrayList<>(Files.readAllLines(this.folder.resolve(file)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private CatalogCopy write(String file, List<String> lines) {
		try {
			Files.writeString(this.folder.resolve(file), String.join("\n", lines) + "\n");
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
