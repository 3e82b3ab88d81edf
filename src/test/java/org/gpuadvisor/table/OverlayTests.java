package org.gpuadvisor.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OverlayTests {

	private static final Tables OWN = new Tables();

	private static final String FREE = "provider,plan,gpu_id,gpu_count,hours_per_week,session_hours,on_site,confidence,source,as_of,note";

	private static final String CLUSTER = "our cluster,A40 queue,nvidia-a40,1,46,24,yes,HIGH,computing centre,2026-11,4 x A40";

	@Test
	void addsRowsOfNewKeys() {
		Table before = OWN.table("free-tiers.csv");
		Table after = over("free-tiers.csv", FREE, CLUSTER).table("free-tiers.csv");
		assertThat(after.rows()).hasSize(before.rows().size() + 1);
		Row added = after.rows().get(before.rows().size());
		assertThat(added.text("provider")).isEqualTo("our cluster");
		assertThat(added.isOverlaid()).isTrue();
		assertThat(after.rows().get(0).isOverlaid()).isFalse();
	}

	@Test
	void replacesTheRowOfTheSameKeyWhereItStands() {
		Table after = over("assumptions.csv", "key,value,unit,why,source,as_of,note",
				"waiting_usd_per_hour,2,USD/h,our grants end,our lab,2026-11,")
			.table("assumptions.csv");
		assertThat(after.rows()).hasSize(OWN.table("assumptions.csv").rows().size());
		assertThat(keys(after)).isEqualTo(keys(OWN.table("assumptions.csv")));
		assertThat(after.rows().stream().filter((row) -> row.text("key").equals("waiting_usd_per_hour")))
			.singleElement()
			.satisfies((row) -> assertThat(row.text("value")).isEqualTo("2"));
	}

	private static List<String> keys(Table table) {
		return table.map((row) -> row.text("key"));
	}

	@Test
	void takesAwayWhatIsMarkedAndNeedsOnlyItsKey() {
		Table after = over("free-tiers.csv", FREE + ",removed", "kaggle,P100,,,,,,,,,,yes").table("free-tiers.csv");
		assertThat(after.map((row) -> row.text("plan"))).doesNotContain("P100")
			.hasSize(OWN.table("free-tiers.csv").rows().size() - 1);
	}

	@Test
	void takesNothingAwayThatIsNotMarked() {
		int before = OWN.table("free-tiers.csv").rows().size();
		assertThat(over("free-tiers.csv", FREE + ",removed", CLUSTER + ",").table("free-tiers.csv").rows())
			.hasSize(before + 1);
		assertThat(over("free-tiers.csv", FREE + ",removed", CLUSTER + ",no").table("free-tiers.csv").rows())
			.hasSize(before + 1);
	}

	@Test
	void takesColumnsInAnyOrderAndFilesThatExcelWrote() {
		Tables tables = new Tables(new Overlay(Map.of("free-tiers.csv", ("\uFEFF"
				+ "plan,provider,gpu_id,gpu_count,session_hours,hours_per_week,on_site,confidence,source,as_of,note\r\n"
				+ "A40 queue,our cluster,nvidia-a40,1,24,46,yes,HIGH,computing centre,2026-11,\r\n")
			.getBytes(StandardCharsets.UTF_8))));
		assertThat(tables.table("free-tiers.csv").map((row) -> row.text("provider"))).contains("our cluster");
	}

	@Test
	void countsIntoTheVersion() {
		assertThat(new Tables(Overlay.NONE).version()).isEqualTo(OWN.version());
		assertThat(over("free-tiers.csv", FREE, CLUSTER).version()).isNotEqualTo(OWN.version())
			.isEqualTo(over("free-tiers.csv", FREE, CLUSTER).version())
			.isNotEqualTo(over("free-tiers.csv", FREE, CLUSTER.replace("46", "45")).version());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					free-tier.csv | provider,source,as_of,note | x,y,2026, | overlay/free-tier.csv, line 1, column all: is none of the
					assumptions.csv | key,value,unit,why,source,as_of,note,colour | a,1,h,x,y,2026,,red | overlay/assumptions.csv, line 1, column colour: is none of the table's columns
					assumptions.csv | key,value,unit,source,as_of,note | a,1,h,x,2026, | overlay/assumptions.csv, line 1, column why: is missing
					assumptions.csv | key,value,unit,why,source,as_of,note,removed | tea,,,,,,,yes | overlay/assumptions.csv, line 2, column removed: no row has the key [tea]
					assumptions.csv | key,value,unit,why,source,as_of,note,removed | tea,,,,,,,maybe | overlay/assumptions.csv, line 2, column removed: is yes or no, was 'maybe'
					assumptions.csv | key,value,unit,why,source,as_of,note | a,1,h,x | overlay/assumptions.csv, line 2, column 4: the line has 4 cells, the header 7
					""")
	void namesFileLineAndColumnOfWhatIsWrong(String file, String header, String line, String message) {
		assertThatExceptionOfType(BadCell.class).isThrownBy(() -> over(file, header, line))
			.withMessageStartingWith(message);
	}

	@Test
	void refusesAKeyThatStandsTwice() {
		assertThatExceptionOfType(BadCell.class).isThrownBy(() -> over("free-tiers.csv", FREE, CLUSTER, CLUSTER))
			.withMessageStartingWith(
					"overlay/free-tiers.csv, line 3, column provider: the key [our cluster, A40 queue]");
	}

	@Test
	void knowsTheKeyOfEveryTableAsTheReadmeTells() throws IOException {
		String readme = Files.readString(Path.of("src/main/resources/catalog/README.md"));
		for (Table table : OWN.all()) {
			List<String> key = Keys.of(table);
			assertThat(table.columns()).as(table.name()).containsAll(key);
			Set<List<String>> seen = new HashSet<>();
			table.rows().forEach((row) -> assertThat(seen.add(row.cells(key))).as(table.name() + key).isTrue());
			String told = key.equals(table.columns()) ? "all columns" : String.join(", ", key);
			assertThat(readme).contains("| " + table.name() + " | " + table.rows().size() + " | " + told + " |");
		}
	}

	private static Tables over(String file, String... lines) {
		return new Tables(
				new Overlay(Map.of(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8))));
	}

}
