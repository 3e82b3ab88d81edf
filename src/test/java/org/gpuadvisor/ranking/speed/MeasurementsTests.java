package org.gpuadvisor.ranking.speed;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.market.offer.RealMarket;
import org.gpuadvisor.table.BadCell;
import org.gpuadvisor.table.Overlay;
import org.gpuadvisor.table.Tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MeasurementsTests {

	private static final String HEADER = "gpu_id,workload,workload_class,mode,precision,unit,value,batch,"
			+ "comparison_group,software,source,as_of,note";

	private static final String OWN = ",our net,CNN_TRAIN,TRAINING,FP32,images/s,%s,8,our lab,,our lab,2026-11,";

	@Test
	void areThoseOfAGpu() {
		assertThat(new Measurements(RealMarket.TABLES, RealMarket.GPUS).of(RealMarket.gpu("geforce-gtx-1080-ti")))
			.isNotEmpty()
			.allSatisfy((one) -> assertThat(one.gpu().id()).isEqualTo("geforce-gtx-1080-ti"));
		assertThat(new Measurements(RealMarket.TABLES, RealMarket.GPUS).of(RealMarket.gpu("grid-k520"))).isEmpty();
	}

	@Test
	void takeInWhatAnInstituteMeasured() {
		Measurements with = new Measurements(overlaid("grid-k520" + OWN.formatted("12.5")), RealMarket.GPUS);
		assertThat(with.of(RealMarket.gpu("grid-k520"))).singleElement()
			.satisfies((one) -> assertThat(one.value()).isEqualTo(12.5));
	}

	/** Before anyone asks for them. */
	@Test
	void areRefusedAtOnceWhereAnInstitutesAreWrong() {
		assertThatExceptionOfType(BadCell.class)
			.isThrownBy(() -> new Measurements(overlaid("no-gpu" + OWN.formatted("12.5")), RealMarket.GPUS))
			.withMessageEndingWith("column gpu_id: 'no-gpu' is not in gpus.csv");
	}

	private static Tables overlaid(String line) {
		return new Tables(
				new Overlay(Map.of("benchmarks.csv", (HEADER + "\n" + line + "\n").getBytes(StandardCharsets.UTF_8))));
	}

}
