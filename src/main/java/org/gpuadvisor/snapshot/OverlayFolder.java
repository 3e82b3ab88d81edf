package org.gpuadvisor.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.gpuadvisor.table.ContentVersion;
import org.gpuadvisor.table.Overlay;

/**
 * The folder of an institute's own files. It is read again and again, not watched: a
 * ConfigMap changes by a link beside the files that is hung over, and file systems over a
 * network tell nothing; what counts is the content.
 */
final class OverlayFolder {

	private static final String TABLE = ".csv";

	private final Path folder;

	OverlayFolder(Path folder) {
		this.folder = folder;
	}

	/**
	 * @throws IOException if there is no such folder, or a file cannot be read
	 */
	Content read() throws IOException {
		List<Path> paths = new ArrayList<>();
		try (Stream<Path> all = Files.list(this.folder)) {
			all.filter((path) -> path.getFileName().toString().endsWith(TABLE))
				.filter((path) -> !path.getFileName().toString().startsWith("."))
				.filter(Files::isRegularFile)
				.forEach(paths::add);
		}
		Map<String, byte[]> files = new TreeMap<>();
		for (Path path : paths) {
			files.put(path.getFileName().toString(), Files.readAllBytes(path));
		}
		ContentVersion version = new ContentVersion();
		files.forEach(version::add);
		return new Content(new Overlay(files), version.version());
	}

	/** The files as they are now. */
	record Content(Overlay overlay, String version) {
	}

}
