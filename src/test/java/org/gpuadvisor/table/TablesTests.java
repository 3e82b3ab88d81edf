package org.gpuadvisor.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class TablesTests {

	@TempDir
	private Path folder;

	@Test
	void givesTheSameVersionForTheSameFilesWhereverTheyAre() throws IOException {
		Path other = Files.createDirectory(this.folder.resolve("other"));
		write(this.folder, "cards.csv", "x,source,as_of,note\n1,a page,2026,\n");
		write(other, "cards.csv", "x,source,as_of,note\n1,a page,2026,\n");
		assertThat(tables(this.folder).version()).isEqualTo(tables(other).version()).matches("[0-9a-f]{16}");
	}

	@Test
	void givesAnotherVersionWhenOneCharacterChanges() throws IOException {
		write(this.folder, "cards.csv", "x,source,as_of,note\n1,a page,2026,\n");
		String before = tables(this.folder).version();
		write(this.folder, "cards.csv", "x,source,as_of,note\n2,a page,2026,\n");
		assertThat(tables(this.folder).version()).isNotEqualTo(before);
	}

	@Test
	void namesTheFileThatIsMissing() throws IOException {
		write(this.folder, "cards.csv", "x,source,as_of,note\n");
		assertThatIllegalStateException().isThrownBy(() -> tables(this.folder).table("gpus.csv"))
			.withMessage("the catalog has no gpus.csv; it has [cards.csv]");
	}

	@Test
	void namesAFileThatIsTooShortForATable() throws IOException {
		write(this.folder, "cards.csv", "x");
		assertThatExceptionOfType(BadCell.class).isThrownBy(() -> tables(this.folder))
			.withMessageStartingWith("cards.csv, line 1");
	}

	@Test
	void refusesAllFilesForOneBadLine() throws IOException {
		write(this.folder, "cards.csv", "x,source,as_of,note\n1,a page,2026,\n");
		write(this.folder, "tariffs.csv", "x,source,as_of,note\n1,a page,2026\n");
		assertThatExceptionOfType(BadCell.class).isThrownBy(() -> tables(this.folder))
			.withMessage("tariffs.csv, line 2, column 3: the line has 3 cells, the header 4");
	}

	private static Tables tables(Path folder) {
		return new Tables("file:" + folder + "/*.csv");
	}

	private static void write(Path folder, String file, String content) throws IOException {
		Files.writeString(folder.resolve(file), content);
	}

}
