package org.gpuadvisor.market.gpu;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.gpuadvisor.table.BadCell;
import org.gpuadvisor.table.CatalogCopy;
import org.gpuadvisor.table.Tables;
import org.gpuadvisor.units.ComputeCapability;
import org.gpuadvisor.units.Memory;
import org.gpuadvisor.units.Power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class GpuCatalogTests {

	private static final GpuCatalog CATALOG = new GpuCatalog(new Tables());

	@TempDir
	private Path folder;

	@Test
	void holdsEveryRow() {
		assertThat(CATALOG.all()).hasSize(271);
	}

	@ParameterizedTest
	@CsvSource({ "RTX Titan, titan-rtx", "RTX 2080 Ti, geforce-rtx-2080-ti", "2080 Super, geforce-rtx-2080-super",
			"2080, geforce-rtx-2080", "2070, geforce-rtx-2070", "2060, geforce-rtx-2060",
			"GTX 1080 Ti, geforce-gtx-1080-ti", "1080, geforce-gtx-1080", "1070, geforce-gtx-1070",
			"RTX 3090, geforce-rtx-3090", "P4, tesla-p4", "T4, tesla-t4", "K80, tesla-k80", "K40, tesla-k40" })
	void findsTheCardThatTheSeedDocumentsName(String name, String id) {
		assertThat(CATALOG.named(name)).extracting(Gpu::id).containsExactly(id);
	}

	@ParameterizedTest
	@CsvSource({ "1650, geforce-gtx-1650;geforce-gtx-1650-gddr6", "1060, geforce-gtx-1060-3gb;geforce-gtx-1060-6gb",
			"V100, tesla-v100-pcie-16gb;tesla-v100-sxm2-16gb",
			"P100, tesla-p100-pcie-12gb;tesla-p100-pcie-16gb;tesla-p100-sxm2-16gb",
			"RTX 3060, geforce-rtx-3060-12gb;geforce-rtx-3060-8gb" })
	void findsAllCardsThatShareAName(String name, String ids) {
		assertThat(CATALOG.named(name)).extracting(Gpu::id).containsExactlyInAnyOrder(ids.split(";"));
	}

	@ParameterizedTest
	@CsvSource({ "NVIDIA GeForce RTX 2080 Ti, geforce-rtx-2080-ti", "GeForce GTX 1080 Ti, geforce-gtx-1080-ti",
			"NVIDIA GeForce RTX 3060 Laptop GPU, geforce-rtx-3060-laptop", "Tesla V100-SXM2-16GB, tesla-v100-sxm2-16gb",
			"Tesla V100-PCIE-16GB, tesla-v100-pcie-16gb", "Tesla P100-PCIE-16GB, tesla-p100-pcie-16gb",
			"Tesla K80, tesla-k80", "Tesla K40m, tesla-k40", "Tesla T4, tesla-t4", "Tesla P4, tesla-p4",
			"NVIDIA TITAN RTX, titan-rtx", "NVIDIA A100-SXM4-40GB, nvidia-a100-sxm4-40gb",
			"NVIDIA A100 80GB PCIe, nvidia-a100-pcie-80gb", "NVIDIA H100 80GB HBM3, nvidia-h100-sxm5-80gb",
			"NVIDIA L4, nvidia-l4", "NVIDIA RTX A6000, rtx-a6000" })
	void findsWhatNvidiaSmiPrints(String printed, String id) {
		assertThat(CATALOG.named(printed)).extracting(Gpu::id).containsExactly(id);
	}

	@ParameterizedTest
	@ValueSource(strings = { "rtx2080ti", "RTX-2080-Ti", "  nvidia geforce rtx 2080 ti ", "GeForce RTX 2080 Ti",
			"NVIDIA Corporation GeForce RTX(TM) 2080 Ti", "geforce-rtx-2080-ti" })
	void caresNeitherForCaseNorForPunctuationNorForBrands(String name) {
		assertThat(CATALOG.named(name)).extracting(Gpu::id).containsExactly("geforce-rtx-2080-ti");
	}

	@Test
	void tellsTheTiFromThePlainCard() {
		assertThat(CATALOG.named("GTX 1080")).extracting(Gpu::id)
			.contains("geforce-gtx-1080")
			.doesNotContain("geforce-gtx-1080-ti");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GeForce GT 9999", "", "NVIDIA", "Radeon RX 7900 XTX" })
	void findsNothingUnderANameThatNoCardHas(String name) {
		assertThat(CATALOG.named(name)).isEmpty();
	}

	@Test
	void knowsTheK80AsTwoGpusOfTwelveGigabytes() {
		Gpu k80 = CATALOG.find("tesla-k80").orElseThrow();
		assertThat(k80.memory()).isEqualTo(Memory.gib(12));
		assertThat(k80.gpusPerCard()).isEqualTo(2);
		assertThat(k80.computeCapability()).isEqualTo(new ComputeCapability(3, 7));
		// 300 W / 2
		assertThat(k80.power()).isEqualTo(new Power(150));
		assertThat(k80.inProduction()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "GeForce RTX 5070 Tii, geforce-rtx-5070-ti", "RTX A60000, rtx-a6000", "Tesla V1000, tesla-v100",
			"GeForce GTX 1081, geforce-gtx-108", "Quadro RTX 6001, quadro-rtx-6000", "RTX 30900, geforce-rtx-3090" })
	void comesNearWithATypo(String typo, String start) {
		assertThat(CATALOG.nearest(typo, 1).stream().flatMap((name) -> CATALOG.named(name).stream()))
			.extracting(Gpu::id)
			.anySatisfy((id) -> assertThat(id).startsWith(start));
	}

	@Test
	void comesNearInTheSameOrderEachTimeAndNamesEachCardOnce() {
		List<String> nearest = CATALOG.nearest("GeForce RTX 5070 Tii", 5);
		assertThat(nearest).hasSize(5)
			.startsWith("geforce-rtx-5070-ti")
			.isEqualTo(CATALOG.nearest("geforce rtx-5070 tii", 5));
		assertThat(nearest.stream().map(CATALOG::named)).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@CsvSource({ "NVIDIA GeForce GTX 750 Ti, geforce-gtx-750-ti, 5.0, 2", "GTX 980, geforce-gtx-980, 5.2, 4",
			"Quadro K620, quadro-k620, 5.0, 2", "NVIDIA Quadro M5000, quadro-m5000, 5.2, 8",
			"Quadro P2200, quadro-p2200, 6.1, 5", "GeForce GT 710, geforce-gt-710, 3.5, 1",
			"GeForce MX150, geforce-mx150, 6.1, 2", "Tesla K20m, tesla-k20m, 3.5, 5", "K520, grid-k520, 3.0, 4",
			"Tesla V100-DGXS-32GB, tesla-v100-dgxs-32gb, 7.0, 32", "NVIDIA T600, nvidia-t600, 7.5, 4" })
	void knowsCardsThatLabsHaveAndNobodyWouldBuy(String name, String id, String capability, int gb) {
		Gpu gpu = CATALOG.named(name).get(0);
		assertThat(gpu.id()).isEqualTo(id);
		assertThat(gpu.computeCapability()).hasToString(capability);
		assertThat(gpu.memory()).isEqualTo(Memory.gib(gb));
	}

	@Test
	void knowsThatATwoAndAFourGigabyteCardShareAName() {
		assertThat(CATALOG.named("GTX 960")).extracting(Gpu::id)
			.containsExactly("geforce-gtx-960-2gb", "geforce-gtx-960-4gb");
		assertThat(CATALOG.named("T1000")).extracting(Gpu::id)
			.containsExactlyInAnyOrder("nvidia-t1000-4gb", "nvidia-t1000-8gb");
	}

	@Test
	void knowsWhichGpusComeWithArmProcessorsOnly() {
		assertThat(CATALOG.all().stream().filter(Gpu::onArm)).extracting(Gpu::id)
			.containsExactlyInAnyOrder("nvidia-t4g", "nvidia-gh200-96gb", "nvidia-gh200-144gb", "nvidia-gb200",
					"nvidia-gb300", "nvidia-gb10");
	}

	@Test
	void refusesACardTwice() {
		CatalogCopy copy = new CatalogCopy(this.folder);
		copy.append("gpus.csv", copy.line("gpus.csv", 2));
		assertRefused(copy, "gpus.csv, line 273, column id: 'geforce-gtx-980-ti' stands in an earlier row too");
	}

	@Test
	void refusesAMemoryThatCannotBe() {
		CatalogCopy copy = new CatalogCopy(this.folder).change("gpus.csv", 2,
				(line) -> line.replace("MAXWELL,5.2,6,1,", "MAXWELL,5.2,-6,1,"));
		assertRefused(copy, "gpus.csv, line 2, column memory_gb: is a number above 0, was -6.0");
	}

	@Test
	void refusesACardOfNoWidth() {
		CatalogCopy copy = new CatalogCopy(this.folder);
		int server = copy.lineOf("gpus.csv", "rtx-pro-4500-blackwell-server,");
		copy.change("gpus.csv", server, (line) -> line.replace(",165,,1,,1x 16-pin,", ",165,,0,,1x 16-pin,"));
		assertRefused(copy, "gpus.csv, line " + server + ", column slots: cannot be '0' (a whole number from 1)");
	}

	@Test
	void takesACardForWhatItsIdSays(@TempDir Path other) {
		Gpu here = CATALOG.find("tesla-t4").orElseThrow();
		CatalogCopy copy = new CatalogCopy(other);
		copy.change("gpus.csv", copy.lineOf("gpus.csv", "tesla-t4,"), (line) -> line.replace("Tesla T4", "Tesla T 4"));
		Gpu there = new GpuCatalog(copy.tables()).find("tesla-t4").orElseThrow();
		assertThat(there.name()).isNotEqualTo(here.name());
		assertThat(there).isEqualTo(here).hasSameHashCodeAs(here);
		assertThat(here).isNotEqualTo(CATALOG.find("tesla-p40").orElseThrow()).isNotEqualTo("tesla-t4");
	}

	@Test
	void refusesAComputeCapabilityThatCannotBe() {
		CatalogCopy copy = new CatalogCopy(this.folder).change("gpus.csv", 2,
				(line) -> line.replace("MAXWELL,5.2,6,1,", "MAXWELL,sm_52,6,1,"));
		assertRefused(copy, "gpus.csv, line 2, column compute_capability: cannot be 'sm_52' "
				+ "(a compute capability reads like 8.6, was 'sm_52')");
	}

	@Test
	void refusesACardWithoutASource() {
		CatalogCopy copy = new CatalogCopy(this.folder).change("gpus.csv", 2,
				(line) -> line.replace("TPU;WP25;NV-CC", ""));
		assertRefused(copy, "gpus.csv, line 2, column source: is empty, but every row needs it");
	}

	@Test
	void refusesACardWithASourceThatIsNotExplained() {
		CatalogCopy copy = new CatalogCopy(this.folder).change("gpus.csv", 2,
				(line) -> line.replace("TPU;WP25;NV-CC", "TPU;WP24;NV-CC"));
		assertRefused(copy, "gpus.csv, line 2, column source: 'WP24' is not explained in sources.csv");
	}

	@Test
	void refusesABadDate() {
		CatalogCopy copy = new CatalogCopy(this.folder).change("gpus.csv", 3,
				(line) -> line.replace(",2026-11,", ",11/2026,"));
		assertRefused(copy,
				"gpus.csv, line 3, column as_of: is a date such as 2026, 2026-04 or 2026-04-30, " + "was '11/2026'");
	}

	private static void assertRefused(CatalogCopy copy, String message) {
		assertThatExceptionOfType(BadCell.class).isThrownBy(() -> new GpuCatalog(copy.tables())).withMessage(message);
	}

}
