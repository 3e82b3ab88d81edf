package org.gpuadvisor.ranking.speed;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.gpuadvisor.lab.workload.SpeedClass;
import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.market.gpu.GpuCatalog;
import org.gpuadvisor.ranking.speed.Speed.Basis;
import org.gpuadvisor.table.CatalogCopy;
import org.gpuadvisor.table.Tables;
import org.gpuadvisor.units.Precision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class SpeedModelTests {

	private static final Tables TABLES = new Tables();

	private static final GpuCatalog GPUS = new GpuCatalog(TABLES);

	private final SpeedModel model = new SpeedModel(TABLES, GPUS, new DataSheets(TABLES, GPUS));

	private static final String V100 = "tesla-v100-sxm2-16gb";

	@ParameterizedTest
	@EnumSource
	void knowsEveryGpuInEveryPrecision(SpeedClass speedClass) {
		for (Precision precision : Precision.values()) {
			assertThat(GPUS.all()).allSatisfy((gpu) -> {
				Speed speed = this.model.speed(gpu, gpu(V100), speedClass, precision);
				assertThat(speed.timesReference()).isBetween(0.001, 25.0);
				assertThat(speed.evidence()).isNotEmpty();
			});
		}
	}

	@Test
	void isExactlyOneAgainstItself() {
		Speed speed = speed("tesla-k80", "tesla-k80", SpeedClass.LLM_DECODE, Precision.INT4);
		assertThat(speed.low()).isEqualTo(1);
		assertThat(speed.timesReference()).isEqualTo(1);
		assertThat(speed.high()).isEqualTo(1);
	}

	@Test
	void saysHowItKnows() {
		assertThat(train("geforce-rtx-3090", Precision.AMP)).satisfies((speed) -> {
			assertThat(speed.basis()).isEqualTo(Basis.MEASURED);
			assertThat(speed.evidence()).singleElement().asString().contains("measured: ", " of github:lambdal/", "20");
		});
		assertThat(train("geforce-rtx-3080-10gb", Precision.AMP)).satisfies((speed) -> {
			assertThat(speed.basis()).isEqualTo(Basis.SCALED);
			assertThat(speed.evidence()).singleElement()
				.asString()
				.startsWith("scaled by the formula from GeForce RTX 3");
		});
		assertThat(train("tesla-t4", Precision.AMP)).satisfies((speed) -> {
			assertThat(speed.basis()).isEqualTo(Basis.MODELLED);
			assertThat(speed.evidence()).singleElement().asString().contains("184 measurements of 27 GPUs");
		});
	}

	@Test
	void isAsWeakAsTheWeakerOfTheTwo() {
		assertThat(speed("geforce-rtx-3090", "tesla-t4", SpeedClass.CNN_TRAIN, Precision.AMP).basis())
			.isEqualTo(Basis.MODELLED);
		// nobody ran the V100 beside these, but both beside each other
		Speed measured = speed("geforce-rtx-4090", "geforce-rtx-3090", SpeedClass.LLM_DECODE, Precision.INT4);
		assertThat(measured.basis()).isEqualTo(Basis.MEASURED);
		Speed against = speed("geforce-rtx-4090", V100, SpeedClass.LLM_DECODE, Precision.INT4);
		assertThat(against.basis()).isEqualTo(Basis.MODELLED);
		assertThat(against.evidence()).hasSize(2).last().asString().startsWith("Tesla V100 SXM2 16GB: formula");
	}

	@Test
	void dividesAlikeWhicheverIsTheReference() {
		double there = speed("geforce-rtx-4090", "tesla-t4", SpeedClass.CNN_TRAIN, Precision.FP32).timesReference();
		double back = speed("tesla-t4", "geforce-rtx-4090", SpeedClass.CNN_TRAIN, Precision.FP32).timesReference();
		assertThat(there * back).isCloseTo(1, within(1e-12));
	}

	@Test
	void isSurerOfWhatWasMeasured() {
		assertThat(width(speed("geforce-rtx-3090", V100, SpeedClass.SEQ_AUDIO_TRAIN, Precision.FP32)))
			.isLessThan(width(speed("tesla-t4", V100, SpeedClass.SEQ_AUDIO_TRAIN, Precision.FP32)));
		assertThat(width(speed("geforce-rtx-4090", V100, SpeedClass.POSE_INFER_SMALL, Precision.FP32)))
			.as("the host decides")
			.isGreaterThan(2);
	}

	/** What people who know these cards expect, from issue 3 and its facts. */
	@ParameterizedTest
	@CsvSource({ "tesla-t4, FP32, 0.35, 0.5", "tesla-t4, AMP, 0.35, 0.5", "tesla-p100-pcie-16gb, FP32, 0.55, 0.72",
			"geforce-gtx-1080-ti, FP32, 0.58, 0.7", "geforce-gtx-1080-ti, AMP, 0.3, 0.4",
			"geforce-rtx-2080-ti, FP32, 0.75, 0.95", "geforce-rtx-3090, AMP, 0.95, 1.3",
			"geforce-rtx-3090, FP32, 1.2, 1.6", "geforce-rtx-4090, AMP, 1.4, 2", "nvidia-h100-sxm5-80gb, AMP, 2.2, 3.5",
			"geforce-rtx-5090, AMP, 1.7, 2.6", "tesla-k80, FP32, 0.12, 0.27" })
	void isWhatIsCommonlySeen(String id, Precision precision, double least, double most) {
		assertThat(train(id, precision).timesReference()).isBetween(least, most);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"quadro-rtx-6000 | BF16 | Quadro RTX 6000 has no BF16 in hardware: its speed is that of FP16.",
			"tesla-k40 | INT8 | Tesla K40 has no 8-bit arithmetic, so it runs in FP32.",
			"tesla-m60 | INT8 | Tesla M60 has no 8-bit arithmetic, so it runs in FP32.",
			"geforce-rtx-3090 | FP8 | GeForce RTX 3090 has no FP8, so it runs in FP16.",
			"geforce-rtx-4090 | FP8 | GeForce RTX 4090 was rarely measured in FP8: its speed is that of FP16.",
			"tesla-t4 | TF32 | Tesla T4 has no TF32, so it runs in FP32.",
			"geforce-gtx-1080 | AMP | GeForce GTX 1080 has no tensor cores, so 16 bits compute no faster than 32; only memory traffic halves." })
	void saysWhatItFallsBackTo(String id, Precision precision, String note) {
		assertThat(speed(id, "nvidia-h100-sxm5-80gb", SpeedClass.CNN_TRAIN, precision).notes()).contains(note);
	}

	@Test
	void saysNothingOfWhatIsThere() {
		assertThat(speed("geforce-rtx-3090", "nvidia-a10", SpeedClass.CNN_TRAIN, Precision.BF16).notes()).isEmpty();
		assertThat(speed("geforce-gtx-1080", "tesla-p40", SpeedClass.CNN_INFER, Precision.INT8).notes()).isEmpty();
		assertThat(speed("rtx-pro-4500-blackwell-server", V100, SpeedClass.CNN_TRAIN, Precision.AMP).notes()).isEmpty();
	}

	@Test
	void knowsNothingOfAGpuOfAnotherCatalog(@TempDir Path folder) {
		CatalogCopy copy = new CatalogCopy(folder);
		copy.change("gpus.csv", copy.lineOf("gpus.csv", "grid-k520,"),
				(line) -> line.replaceFirst("^grid-k520,[^,]*,[^,]*,", "grid-k521,GRID K521,K521,"));
		Gpu other = new GpuCatalog(copy.tables()).find("grid-k521").orElseThrow();
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.model.speed(other, gpu(V100), SpeedClass.CNN_TRAIN, Precision.FP32))
			.withMessage("grid-k521 is not in the catalog");
	}

	private static double width(Speed speed) {
		return speed.high() / speed.low();
	}

	private Speed train(String id, Precision precision) {
		return speed(id, V100, SpeedClass.CNN_TRAIN, precision);
	}

	private Speed speed(String id, String reference, SpeedClass speedClass, Precision precision) {
		return this.model.speed(gpu(id), gpu(reference), speedClass, precision);
	}

	private static Gpu gpu(String id) {
		return GPUS.find(id).orElseThrow();
	}

}
