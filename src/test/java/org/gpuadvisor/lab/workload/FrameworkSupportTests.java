package org.gpuadvisor.lab.workload;

import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gpuadvisor.lab.workload.FrameworkSupport.Status;
import org.gpuadvisor.lab.workload.FrameworkSupport.Support;
import org.gpuadvisor.table.BadCell;
import org.gpuadvisor.table.CatalogCopy;
import org.gpuadvisor.table.Tables;
import org.gpuadvisor.units.ComputeCapability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class FrameworkSupportTests {

	private static final Tables TABLES = new Tables();

	private final FrameworkSupport frameworks = new FrameworkSupport(TABLES);

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
	void runsTheLastKeplerCardUntilPyTorchTwoSeven() {
		assertThat(find(Framework.PYTORCH, "2.0", "3.7")).isPresent();
		assertThat(find(Framework.PYTORCH, "2.7", "3.7")).get()
			.extracting(Support::build)
			.isEqualTo(Optional.of("cu118"));
		assertThat(find(Framework.PYTORCH, "2.8", "3.7")).isEmpty();
		assertThat(find(Framework.PYTORCH, "2.7", "3.5")).isEmpty();
	}

	@Test
	void runsHopperInTensorFlowAfterALongFirstStart() {
		assertThat(find(Framework.TENSORFLOW, "2.14", "9.0")).isEmpty();
		assertThat(find(Framework.TENSORFLOW, "2.15", "9.0")).get()
			.extracting(Support::status)
			.isEqualTo(Status.SLOW_FIRST_START);
	}

	@Test
	void runsWhatTheOldCudaOfAnOldTensorFlowKnows() {
		// CUDA 8 knows Pascal, CUDA 9 Volta, CUDA 10 Turing
		assertThat(find(Framework.TENSORFLOW, "1.4", "6.1")).isPresent();
		assertThat(find(Framework.TENSORFLOW, "1.4", "7.0")).isEmpty();
		assertThat(find(Framework.TENSORFLOW, "1.5", "7.0")).isPresent();
		assertThat(find(Framework.TENSORFLOW, "1.12", "7.5")).isEmpty();
		assertThat(find(Framework.TENSORFLOW, "1.13", "7.5")).isPresent();
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
	void tellsWhichVersionWouldRunInstead() {
		assertThat(nearest(Framework.PYTORCH, "2.14", "3.7")).contains("2.7 is the last that does");
		assertThat(nearest(Framework.PYTORCH, "2.15", "6.1")).contains("2.14 is the last that does");
		assertThat(nearest(Framework.PYTORCH, "2.6", "12.0")).contains("2.7 is the first that does");
		assertThat(nearest(Framework.TENSORFLOW, "2.12", "12.0")).contains("2.18 is the first that does");
		// computes wrongly up to 2.3, not at all with 2.4
		assertThat(nearest(Framework.TENSORFLOW, "1.13", "8.6")).contains("2.5 is the first that does");
		assertThat(nearest(Framework.PYTORCH, "2.14", "3.0")).isEmpty();
	}

	@Test
	void tellsAllThatAVersionComputesRightlyOn() {
		// TensorFlow 2.3 computes wrongly on 8.0 to 8.9
		assertThat(this.frameworks.of(Framework.TENSORFLOW, "2.3")).extracting(Support::lowest, Support::highest)
			.containsExactly(tuple(ComputeCapability.parse("3.5"), ComputeCapability.parse("3.7")),
					tuple(ComputeCapability.parse("5.2"), ComputeCapability.parse("7.5")));
		assertThat(this.frameworks.of(Framework.PYTORCH, "2.15")).extracting(Support::status)
			.containsExactly(Status.WORKS);
		assertThat(this.frameworks.of(Framework.PYTORCH, "1.13")).isEmpty();
	}

	/** PyTorch 2.15 is told of from 7.5 to 12.1. */
	@ParameterizedTest
	@CsvSource({ "2.15, 2.16, 6.0, 7.5", "2.15, 2.16, 12.1, 12.9", "2.15, 2.15, 8.0, 8.9" })
	void refusesToBeToldTwice(String from, String to, String lowest, String highest, @TempDir Path folder) {
		CatalogCopy copy = new CatalogCopy(folder).append("framework-support.csv",
				String.join(",", "PYTORCH", from, to, lowest, highest, "WORKS,,,a page,2026-11,"));
		assertThatExceptionOfType(BadCell.class).isThrownBy(() -> new FrameworkSupport(copy.tables()))
			.withMessageEndingWith("an earlier row says something of the same version and GPUs");
	}

	@Test
	void takesMoreOfAVersionOnOtherGpus(@TempDir Path folder) {
		CatalogCopy copy = new CatalogCopy(folder)
			.append("framework-support.csv", "PYTORCH,2.15,2.15,7.4,7.4,WORKS,,,a page,2026-11,")
			.append("framework-support.csv", "PYTORCH,2.15,2.15,12.2,12.2,WORKS,,,a page,2026-11,")
			.append("framework-support.csv", "PYTORCH,2.16,2.16,7.5,12.1,WORKS,,,a page,2026-11,");
		FrameworkSupport more = new FrameworkSupport(copy.tables());
		assertThat(more.find(Framework.PYTORCH, "2.15", ComputeCapability.parse("12.2"))).isPresent();
		assertThat(more.find(Framework.PYTORCH, "2.15", ComputeCapability.parse("12.3"))).isEmpty();
		assertThat(more.find(Framework.PYTORCH, "2.16", ComputeCapability.parse("7.4"))).isEmpty();
		assertThat(more.find(Framework.TENSORFLOW, "2.16", ComputeCapability.parse("12.1"))).isEmpty();
	}

	@Test
	void refusesCapabilitiesThatEndBeforeTheyBegin(@TempDir Path folder) {
		CatalogCopy copy = new CatalogCopy(folder).append("framework-support.csv",
				"PYTORCH,2.16,2.16,8.0,7.5,WORKS,,,a page,2026-11,");
		assertThatExceptionOfType(BadCell.class).isThrownBy(() -> new FrameworkSupport(copy.tables()))
			.withMessageEndingWith("column compute_capability_to: is below compute_capability_from");
	}

	@Test
	void refusesAStatusThatThereIsNot(@TempDir Path folder) {
		CatalogCopy copy = new CatalogCopy(folder).append("framework-support.csv",
				"PYTORCH,2.16,2.16,7.5,12.1,FINE,,,a page,2026-11,");
		assertThatExceptionOfType(BadCell.class).isThrownBy(() -> new FrameworkSupport(copy.tables()))
			.withMessageStartingWith("framework-support.csv, line " + copy.lastLine("framework-support.csv")
					+ ", column status: cannot be 'FINE'");
	}

	private Optional<String> nearest(Framework framework, String version, String capability) {
		return this.frameworks.nearest(framework, version, ComputeCapability.parse(capability));
	}

	private Optional<Support> find(Framework framework, String version, String capability) {
		return this.frameworks.find(framework, version, ComputeCapability.parse(capability));
	}

}
