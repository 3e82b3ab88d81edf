package org.gpuadvisor.snapshot.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Reads a text, or the CSV file in a zip, up to the size that is allowed. */
final class Unpacking {

	private static final String CSV = ".csv";

	private final Source source;

	private long read;

	Unpacking(Source source) {
		this.source = source;
	}

	/** The text, in gzip's form. */
	byte[] text(InputStream content) throws IOException {
		BufferedInputStream buffered = new BufferedInputStream(content);
		buffered.mark(2);
		boolean zip = buffered.read() == 'P' && buffered.read() == 'K';
		buffered.reset();
		return zip ? entry(new ZipInputStream(buffered)) : zipped(buffered);
	}

	private byte[] entry(ZipInputStream zip) throws IOException {
		List<String> names = new ArrayList<>();
		byte[] only = new byte[0];
		for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
			String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
			if (!name.endsWith(CSV)) {
				copy(zip, OutputStream.nullOutputStream());
				continue;
			}
			only = zipped(zip);
			if (name.equals(this.source.entry())) {
				return only;
			}
			names.add(name);
		}
		if (names.size() != 1) {
			throw new FetchFailed("the zip holds " + (names.isEmpty() ? "no CSV file" : names.size() + " CSV files")
					+ ", none of them " + this.source.entry(), false);
		}
		return only;
	}

	private byte[] zipped(InputStream text) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (OutputStream packed = new GZIPOutputStream(bytes)) {
			copy(text, packed);
		}
		return bytes.toByteArray();
	}

	private void copy(InputStream from, OutputStream to) throws IOException {
		byte[] buffer = new byte[1 << 16];
		for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
			this.read += count;
			if (this.read > this.source.most().toBytes()) {
				throw new FetchFailed(this.source.shown() + " is larger than the " + this.source.most().toMegabytes()
						+ " MB that are allowed", false);
			}
			to.write(buffer, 0, count);
		}
	}

}
