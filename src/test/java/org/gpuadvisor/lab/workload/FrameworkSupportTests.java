package org.gpuadvisor.lab.workload;

import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.gpuadvisor.lab.workload.FrameworkSupport.Status;
import org.gpuadvisor.lab.workload.FrameworkSupport.Support;
import org.gpuadvisor.lab.workload.FrameworkSupport.Version;
import org.gpuadvisor.table.BadCell;
import org.gpuadvisor.table.CatalogCopy;
import org.gpuadvisor.table.Tables;
import org.gpuadvisor.units.ComputeCapability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FrameworkSupportTests {

	private static final FrameworkSupport FRAMEWORKS = new FrameworkSupport(new Tables());

	@Test
	void seesTheEndOfPascalInTheNewestPyTorch() {
		Support support = find(Framework.PYTORCH, "2.14", "6.1").orElseThrow();
		assertThat(support.status()).isEqualTo(Status.ENDING);
		assertThat(support.build()).contains("cu126");
		assertThat(support.until()).contains("2.15");
	}

	@Test
	void runsTuringAndNewerInTheNewestPyTorch() {
		// 7.2 is the last that ends, 7.5 the first that stays
		assertThat(find(Framework.PYTORCH, "2.14", "7.0")).get().extracting(Support::status).isEqualTo(Status.ENDING);
		assertThat(find(Framework.PYTORCH, "2.14", "7.5")).get().extracting(Support::status).isEqualTo(Status.WORKS);
		assertThat(find(Framework.PYTORCH, "2.14", "12.0")).get().extracting(Support::status).isEqualTo(Status.WORKS);
	}

	@Test
	void runsBlackwellFromPyTorchTwoSevenOn() {
		assertThat(find(Framework.PYTORCH, "2.0", "12.0")).isEmpty();
		assertThat(find(Framework.PYTORCH, "2.6", "12.0")).isEmpty();
		Support first = find(Framework.PYTORCH, "2.7", "12.0").orElseThrow();
		assertThat(first.status()).isEqualTo(Status.WORKS_WITH_BUILD);
		assertThat(first.build()).contains("cu128");
	}

	@Test
	void runsKeplerInPyTorchTwoZeroOnly() {
		assertThat(find(Framework.PYTORCH, "2.0", "3.7")).isPresent();
		assertThat(find(Framework.PYTORCH, "2.1", "3.7")).isEmpty();
	}

	@Test
	void warnsOfWrongResultsOfAnOldTensorFlowOnAmpere() {
		assertThat(find(Framework.TENSORFLOW, "1.13", "8.6")).get()
			.extracting(Support::status)
			.isEqualTo(Status.WRONG_RESULTS);
		// built with CUDA 11.0; the catalog's GPUs of 8.6 are known from 11.1 on
		assertThat(find(Framework.TENSORFLOW, "2.4", "8.0")).get().extracting(Support::status).isEqualTo(Status.WORKS);
		assertThat(find(Framework.TENSORFLOW, "2.4", "8.6")).isEmpty();
		assertThat(find(Framework.TENSORFLOW, "2.5", "8.6")).get().extracting(Support::status).isEqualTo(Status.WORKS);
	}

	@Test
	void runsBlackwellInTensorFlowWithNvidiasContainerOnly() {
		assertThat(find(Framework.TENSORFLOW, "2.20", "12.0")).get()
			.extracting(Support::status)
			.isEqualTo(Status.WORKS_WITH_BUILD);
		assertThat(find(Framework.TENSORFLOW, "2.17", "12.0")).isEmpty();
	}

	@Test
	void doesNotMixTheFrameworks() {
		assertThat(find(Framework.TENSORFLOW, "2.14", "12.0")).isEmpty();
		assertThat(find(Framework.PYTORCH, "2.14", "12.0")).isPresent();
	}

	@Test
	void ordersVersionsByNumber() {
		assertThat(Version.parse("2.9")).isLessThan(Version.parse("2.14"));
		assertThat(Version.parse("1.15")).isLessThan(Version.parse("2.0"));
		assertThat(FRAMEWORKS.newest(Framework.PYTORCH)).isEqualTo("2.14");
		assertThat(FRAMEWORKS.newest(Framework.TENSORFLOW)).isEqualTo("2.20");
	}

	@Test
	void knowsVersionsWithinItsRangesOnly() {
		assertThat(FRAMEWORKS.knows(Framework.PYTORCH, "2.0")).isTrue();
		assertThat(FRAMEWORKS.knows(Framework.PYTORCH, "1.13")).isFalse();
		assertThat(FRAMEWORKS.knows(Framework.PYTORCH, "2.15")).isFalse();
		assertThat(FRAMEWORKS.knows(Framework.TENSORFLOW, "1.13")).isTrue();
		assertThat(FRAMEWORKS.known(Framework.PYTORCH)).startsWith("2.0", "2.1 to 2.6").doesNotHaveDuplicates();
	}

	@Test
	void refusesAStatusThatThereIsNot(@TempDir Path folder) {
		CatalogCopy copy = new CatalogCopy(folder).append("framework-support.csv",
				"PYTORCH,2.15,2.15,7.5,12.1,FINE,,,a page,2026-11,");
		assertThatExceptionOfType(BadCell.class).isThrownBy(() -> new FrameworkSupport(copy.tables()))
			.withMessageStartingWith("framework-support.csv, line " + copy.lastLine("framework-support.csv")
					+ ", column status: cannot be 'FINE'");
	}

	private static Optional<Support> find(Framework framework, String version, String capability) {
		return FRAMEWORKS.find(framework, version, ComputeCapability.parse(capability));
	}

}
