package org.gpuadvisor.table;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * All files of the catalog, read once, and their common version: the same files give the
 * same version, so that an answer can be cited by it.
 */
public class Tables {

	private final Map<String, Table> tables = new TreeMap<>();

	private final String version;

	public Tables() {
		this("classpath*:catalog/*.csv");
	}

	/**
	 * @param pattern where the files are, as a Spring resource pattern
	 * @throws BadCell if a file is not a table
	 */
	public Tables(String pattern) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			Map<String, Resource> files = new TreeMap<>();
			for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
				files.put(String.valueOf(file.getFilename()), file);
			}
			for (Map.Entry<String, Resource> file : files.entrySet()) {
				byte[] content = file.getValue().getContentAsByteArray();
				digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
				digest.update(content);
				this.tables.put(file.getKey(),
						Table.read(file.getKey(), new InputStreamReader(new ByteArrayResource(content).getInputStream(),
								StandardCharsets.UTF_8)));
			}
			this.version = HexFormat.of().formatHex(digest.digest()).substring(0, 16);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the catalog at " + pattern + " cannot be read", ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

	/**
	 * The file of that name; a catalog without it is not usable, so that is an
	 * {@link IllegalStateException}.
	 */
	public Table table(String name) {
		Table table = this.tables.get(name);
		if (table == null) {
			throw new IllegalStateException("the catalog has no " + name + "; it has " + this.tables.keySet());
		}
		return table;
	}

	public Iterable<Table> all() {
		return this.tables.values();
	}

	/** The first 16 hexadecimal digits of the SHA-256 over all files. */
	public String version() {
		return this.version;
	}

}
