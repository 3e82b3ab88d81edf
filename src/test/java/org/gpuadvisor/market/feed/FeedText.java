package org.gpuadvisor.market.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

import org.gpuadvisor.market.gpu.GpuCatalog;
import org.gpuadvisor.table.Assumptions;
import org.gpuadvisor.table.Tables;

/** Texts as feeds write them. */
public final class FeedText {

	private FeedText() {
	}

	/** An importer over the real catalog. */
	public static FeedImporter importer() {
		Tables tables = new Tables();
		return new FeedImporter(new FeedGpus(tables, new GpuCatalog(tables)), new Assumptions(tables));
	}

	/** A file of {@code src/test/resources/feeds}. */
	static String read(String name) {
		try {
			return Files.readString(Path.of("src/test/resources/feeds", name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public static FeedFile file(FeedFormat format, String provider, String text) {
		return new FeedFile(format, provider, "a feed", "2026-11-22", String.valueOf(text.hashCode()), zipped(text));
	}

	public static byte[] zipped(String text) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
			zip.write(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** SkyPilot's lines for so many regions of a T4, at that price. */
	public static String t4(int regions, String price) {
		StringBuilder text = new StringBuilder("InstanceType,AcceleratorName,AcceleratorCount,Price,Region\n");
		for (int i = 0; i < regions; i++) {
			text.append("t4.small,T4,1,").append(price).append(",region-").append(i).append('\n');
		}
		return text.toString();
	}

}
