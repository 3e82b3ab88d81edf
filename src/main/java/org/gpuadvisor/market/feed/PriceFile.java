package org.gpuadvisor.market.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a file of prices line by line, and notices when it is cut off. */
final class PriceFile {

	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder()
		.setHeader()
		.setSkipHeaderRecord(true)
		.setIgnoreEmptyLines(true)
		.get();

	private PriceFile() {
	}

	/**
	 * @throws BadFeed if it is not whole, or no table of that format
	 */
	static void read(FeedFile file, Consumer<CSVRecord> line) {
		try (LastCharacter text = new LastCharacter(
				new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.UTF_8)));
				CSVParser parser = CSVParser.builder().setReader(text).setFormat(FORMAT).get()) {
			if (parser.getHeaderNames().isEmpty()) {
				throw new BadFeed("is empty");
			}
			file.format().check(parser.getHeaderNames());
			for (CSVRecord record : parser) {
				if (!record.isConsistent()) {
					throw new BadFeed("has " + record.size() + " cells in line " + parser.getCurrentLineNumber()
							+ ", but " + parser.getHeaderNames().size() + " columns: it is cut off or damaged");
				}
				line.accept(record);
			}
			if (text.last != '\n') {
				throw new BadFeed("does not end with the end of a line: it is cut off");
			}
		}
		catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException ex) {
			throw new BadFeed("is no table: " + ex.getMessage());
		}
	}

	private static final class LastCharacter extends Reader {

		private final Reader text;

		private int last = -1;

		LastCharacter(Reader text) {
			this.text = text;
		}

		@Override
		public int read(char[] characters, int offset, int length) throws IOException {
			int read = this.text.read(characters, offset, length);
			if (read > 0) {
				this.last = characters[offset + read - 1];
			}
			return read;
		}

		@Override
		public void close() throws IOException {
			this.text.close();
		}

	}

}
