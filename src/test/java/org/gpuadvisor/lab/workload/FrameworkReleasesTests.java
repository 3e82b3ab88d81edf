package org.gpuadvisor.lab.workload;

import java.nio.file.Path;

import org.gpuadvisor.lab.workload.FrameworkReleases.Release;
import org.gpuadvisor.lab.workload.FrameworkReleases.Windows;
import org.gpuadvisor.table.BadCell;
import org.gpuadvisor.table.CatalogCopy;
import org.gpuadvisor.table.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FrameworkReleasesTests {

	private static final Tables TABLES = new Tables();

	private final FrameworkReleases releases = new FrameworkReleases(TABLES);

	@Test
	void ordersVersionsByNumber() {
		assertThat(FrameworkVersion.parse("2.9")).isLessThan(FrameworkVersion.parse("2.14"));
		assertThat(FrameworkVersion.parse("1.15")).isLessThan(FrameworkVersion.parse("2.0"));
	}

	@Test
	void takesTheNewestThatIsOutAndNotAPlan() {
		assertThat(this.releases.newest(Framework.PYTORCH)).isEqualTo("2.14");
		assertThat(release(Framework.PYTORCH, "2.15").released()).isFalse();
		assertThat(this.releases.newest(Framework.TENSORFLOW)).isEqualTo("2.20");
	}

	@Test
	void knowsVersionsWithinItsRangesOnly() {
		assertThat(this.releases.find(Framework.PYTORCH, "2.0")).isPresent();
		assertThat(this.releases.find(Framework.PYTORCH, "1.13")).isEmpty();
		assertThat(this.releases.find(Framework.PYTORCH, "2.16")).isEmpty();
		assertThat(this.releases.find(Framework.TENSORFLOW, "1.0")).isPresent();
		assertThat(this.releases.find(Framework.TENSORFLOW, "2.21")).isEmpty();
		assertThat(this.releases.known(Framework.PYTORCH)).startsWith("2.0 to 2.3", "2.4").endsWith("2.15");
	}

	@Test
	void endsNativeWindowsWithTensorFlowTwoTen() {
		assertThat(release(Framework.TENSORFLOW, "2.10").windows()).isEqualTo(Windows.NATIVE);
		assertThat(release(Framework.TENSORFLOW, "2.11").windows()).isEqualTo(Windows.WSL2);
		assertThat(release(Framework.PYTORCH, "2.14").windows()).isEqualTo(Windows.NATIVE);
	}

	@Test
	void tellsThePythonThatAVersionTakes() {
		assertThat(release(Framework.PYTORCH, "2.8").python()).contains("3.9 to 3.13");
		assertThat(release(Framework.PYTORCH, "2.9").python()).contains("3.10 to 3.14");
		assertThat(release(Framework.PYTORCH, "2.15").python()).contains("3.11 or newer");
		assertThat(release(Framework.TENSORFLOW, "2.20").python()).isEmpty();
	}

	@Test
	void refusesAVersionTwice(@TempDir Path folder) {
		CatalogCopy copy = new CatalogCopy(folder).append("framework-versions.csv",
				"PYTORCH,2.15,2.16,,,NATIVE,,no,a page,2026-11,");
		assertThatExceptionOfType(BadCell.class).isThrownBy(() -> new FrameworkReleases(copy.tables()))
			.withMessageEndingWith("column version_from: an earlier row tells of the same version");
	}

	@Test
	void refusesAVersionThatAnEarlierRowBeginsWith(@TempDir Path folder) {
		CatalogCopy copy = new CatalogCopy(folder).append("framework-versions.csv",
				"PYTORCH,1.13,2.0,,,NATIVE,,no,a page,2026-11,");
		assertThatExceptionOfType(BadCell.class).isThrownBy(() -> new FrameworkReleases(copy.tables()))
			.withMessageEndingWith("column version_from: an earlier row tells of the same version");
	}

	@Test
	void refusesARangeThatEndsBeforeItBegins(@TempDir Path folder) {
		CatalogCopy copy = new CatalogCopy(folder).append("framework-versions.csv",
				"PYTORCH,2.17,2.16,,,NATIVE,,no,a page,2026-11,");
		assertThatExceptionOfType(BadCell.class).isThrownBy(() -> new FrameworkReleases(copy.tables()))
			.withMessageEndingWith("column version_to: comes before version_from");
	}

	private Release release(Framework framework, String version) {
		return this.releases.find(framework, version).orElseThrow();
	}

}
