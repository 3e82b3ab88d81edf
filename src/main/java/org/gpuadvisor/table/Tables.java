package org.gpuadvisor.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.function.SingletonSupplier;

/**
 * All files of the catalog, each read once, when it is first asked for, and their common
 * version: the same files give the same version, so that an answer can be cited by it.
 */
public class Tables {

	private static final String EMBEDDED = "classpath*:catalog/*.csv";

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private final Map<String, SingletonSupplier<Table>> tables = new TreeMap<>();

	private final Set<String> overlaid;

	private final String version;

	public Tables() {
		this(Overlay.NONE);
	}

	/**
	 * Files of another folder, all of them read at once.
	 * @param pattern where the files are, as a Spring resource pattern
	 * @throws BadCell if a file is not a table
	 */
	public Tables(String pattern) {
		this(pattern, Overlay.NONE);
		all();
	}

	/** The catalog's own files, and an institute's over them. */
	public Tables(Overlay overlay) {
		this(EMBEDDED, overlay);
	}

	private Tables(String pattern, Overlay overlay) {
		ContentVersion digest = new ContentVersion();
		files(pattern).forEach((name, content) -> {
			digest.add(name, content);
			this.tables.put(name, SingletonSupplier.of(() -> Table.read(name, reader(content))));
		});
		overlay.files().forEach((name, content) -> {
			digest.add(Overlay.FOLDER + name, content);
			if (!this.tables.containsKey(name)) {
				throw new BadCell(Overlay.FOLDER + name, 1, "all",
						"is none of the catalog's tables, which are " + this.tables.keySet());
			}
			Table both = table(name).under(Table.read(name, Overlay.FOLDER + name, reader(content)));
			this.tables.put(name, SingletonSupplier.of(both));
		});
		this.overlaid = Set.copyOf(overlay.files().keySet());
		this.version = digest.version();
	}

	private static Map<String, byte[]> files(String pattern) {
		try {
			Map<String, byte[]> files = new TreeMap<>();
			for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
				files.put(String.valueOf(file.getFilename()), file.getContentAsByteArray());
			}
			return files;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the catalog at " + pattern + " cannot be read", ex);
		}
	}

	private static Reader reader(byte[] content) {
		int mark = BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8).length;
		boolean marked = content.length >= mark
				&& new String(content, 0, mark, StandardCharsets.UTF_8).equals(BYTE_ORDER_MARK);
		int start = marked ? mark : 0;
		return new InputStreamReader(new ByteArrayInputStream(content, start, content.length - start),
				StandardCharsets.UTF_8);
	}

	/**
	 * The file of that name; a catalog without it is not usable, so that is an
	 * {@link IllegalStateException}.
	 * @throws BadCell if the file is not a table
	 */
	public Table table(String name) {
		SingletonSupplier<Table> table = this.tables.get(name);
		if (table == null) {
			throw new IllegalStateException("the catalog has no " + name + "; it has " + this.tables.keySet());
		}
		return table.obtain();
	}

	public List<Table> all() {
		return this.tables.keySet().stream().map(this::table).toList();
	}

	/** Whether an institute's own file lies over the catalog's. */
	public boolean isOverlaid(String name) {
		return this.overlaid.contains(name);
	}

	/** The first 16 hexadecimal digits of the SHA-256 over all files. */
	public String version() {
		return this.version;
	}

}
