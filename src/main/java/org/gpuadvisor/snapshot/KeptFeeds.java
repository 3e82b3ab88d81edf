package org.gpuadvisor.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

import org.gpuadvisor.market.feed.FeedFile;
import org.gpuadvisor.snapshot.fetch.Validators;
import org.gpuadvisor.table.ContentVersion;

/**
 * The folder with the last good file of each feed, so that a start without network begins
 * with it. Each is a pair of a packed table and its description.
 */
final class KeptFeeds {

	private final Path folder;

	KeptFeeds(Path folder) {
		this.folder = folder;
	}

	/**
	 * What was kept of that feed, if it is still of the same place and undamaged.
	 * @throws IOException if something is there that cannot be read
	 */
	Optional<Kept> find(FeedSettings feed) throws IOException {
		Path table = this.folder.resolve(feed.name() + ".csv.gz");
		Path description = this.folder.resolve(feed.name() + ".properties");
		if (!Files.isRegularFile(table) || !Files.isRegularFile(description)) {
			return Optional.empty();
		}
		Properties told = new Properties();
		try (InputStream text = Files.newInputStream(description)) {
			told.load(text);
		}
		byte[] zipped = Files.readAllBytes(table);
		boolean same = feed.location().toString().equals(told.getProperty("location"))
				&& new ContentVersion().add("", zipped).version().equals(told.getProperty("packed"));
		if (!same) {
			return Optional.empty();
		}
		return Optional.of(new Kept(
				new FeedFile(feed.format(), feed.provider(), told.getProperty("source", ""),
						told.getProperty("asOf", ""), told.getProperty("version", ""), zipped),
				new Validators(told.getProperty("etag", ""), told.getProperty("lastModified", ""))));
	}

	void keep(FeedSettings feed, Kept kept) throws IOException {
		Files.createDirectories(this.folder);
		Properties told = new Properties();
		told.setProperty("location", feed.location().toString());
		told.setProperty("packed", new ContentVersion().add("", kept.file().zipped()).version());
		told.setProperty("source", kept.file().source());
		told.setProperty("asOf", kept.file().asOf());
		told.setProperty("version", kept.file().version());
		told.setProperty("etag", kept.validators().etag());
		told.setProperty("lastModified", kept.validators().lastModified());
		replace(feed.name() + ".csv.gz", (out) -> out.write(kept.file().zipped()));
		replace(feed.name() + ".properties", (out) -> told.store(out, null));
	}

	private void replace(String name, Writing writing) throws IOException {
		Path part = this.folder.resolve(name + ".part");
		try (OutputStream out = Files.newOutputStream(part)) {
			writing.to(out);
		}
		Files.move(part, this.folder.resolve(name), StandardCopyOption.ATOMIC_MOVE,
				StandardCopyOption.REPLACE_EXISTING);
	}

	/** A feed's file and by what its server tells whether it has changed. */
	record Kept(FeedFile file, Validators validators) {
	}

	private interface Writing {

		void to(OutputStream out) throws IOException;

	}

}
