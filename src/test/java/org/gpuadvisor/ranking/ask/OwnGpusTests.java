package org.gpuadvisor.ranking.ask;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gpuadvisor.lab.FieldProblem;
import org.gpuadvisor.lab.InvalidRequirement;
import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.units.Memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Which GPUs a lab has, by the names that it gave. */
class OwnGpusTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = {
			// the name alone
			"'gpus':[{'name':'RTX 4090'}] | geforce-rtx-4090 | false",
			// a laptop's part has a name of its own, or the card's
			"'computer':'LAPTOP','gpus':[{'name':'GeForce RTX 3070'}] | geforce-rtx-3070-laptop | false",
			"'gpus':[{'name':'GeForce RTX 3070'}] | geforce-rtx-3070 | false",
			"'computer':'LAPTOP','gpus':[{'name':'GeForce GTX 1070'}] | geforce-gtx-1070-laptop | false",
			"'computer':'DESKTOP','gpus':[{'name':'GeForce GTX 1070'}] | geforce-gtx-1070 | false",
			"'computer':'LAPTOP','gpus':[{'name':'Tesla T4'}] | tesla-t4 | false",
			// of two cards with 900 GB/s the first id, of 2,039 and 3,352 GB/s the slower
			"'computer':'SERVER','gpus':[{'name':'V100','memoryGb':16}] | tesla-v100-pcie-16gb | true",
			"'computer':'DESKTOP','gpus':[{'name':'V100','memoryGb':16}] | tesla-v100-pcie-16gb | false",
			"'computer':'SERVER','gpus':[{'name':'H100'}] | nvidia-h100-pcie-80gb | true",
			"'gpus':[{'name':'GTX 1650'}] | geforce-gtx-1650 | true",
			// by the memory, of which a driver reports down to nine tenths
			"'gpus':[{'name':'GTX 1060','memoryGb':6}] | geforce-gtx-1060-6gb | false",
			"'gpus':[{'name':'GTX 1060','memoryGb':5.4}] | geforce-gtx-1060-6gb | false",
			"'gpus':[{'name':'GTX 1060','memoryGb':3}] | geforce-gtx-1060-3gb | false",
			"'gpus':[{'name':'RTX 4090','memoryGb':21.6}] | geforce-rtx-4090 | false" })
	void areKnownByNameComputerAndMemory(String hardware, String id, boolean shared) {
		assertThat(own(hardware)).singleElement().satisfies((gpu) -> {
			assertThat(gpu.gpu().map(Gpu::id)).contains(id);
			assertThat(gpu.memory()).isEqualTo(gpu.gpu().map(Gpu::memory));
			assertThat(gpu.shared()).isEqualTo(shared);
			assertThat(gpu.isNvidia()).isTrue();
		});
	}

	@Test
	void areCountedTogetherWhereTheyAreEqual() {
		List<OwnGpu> own = own("'gpus':[{'name':'RTX 3090','count':2},{'name':'Tesla T4'},"
				+ "{'name':'NVIDIA GeForce RTX 3090','count':3}]");
		assertThat(own).extracting((gpu) -> gpu.gpu().orElseThrow().id())
			.containsExactly("geforce-rtx-3090", "tesla-t4");
		assertThat(own).extracting((gpu) -> gpu.installed().count()).containsExactly(5, 1);
		assertThat(own.get(0).installed().name()).isEqualTo("RTX 3090");
	}

	@Test
	void areJudgedByTheirMemoryWhereTheCatalogLacksThem() {
		assertThat(own("'gpus':[{'name':'NVIDIA Fancy 1','memoryGb':10},{'name':'NVIDIA Fancy 2','memoryGb':10}]"))
			.hasSize(2)
			.allSatisfy((gpu) -> {
				assertThat(gpu.gpu()).isEmpty();
				assertThat(gpu.memory()).contains(Memory.gib(10));
				assertThat(gpu.isNvidia()).isTrue();
			});
		// modified to hold twice as much
		assertThat(own("'gpus':[{'name':'RTX 4090','memoryGb':48}]")).singleElement().satisfies((gpu) -> {
			assertThat(gpu.gpu()).isEmpty();
			assertThat(gpu.memory()).contains(Memory.gib(48));
		});
	}

	@Test
	void mayBeOfAnotherVendor() {
		assertThat(own("'os':'MACOS','gpus':[{'name':'Apple M2','memoryGb':16}]")).singleElement().satisfies((gpu) -> {
			assertThat(gpu.isNvidia()).isFalse();
			assertThat(gpu.gpu()).isEmpty();
			assertThat(gpu.memory()).contains(Memory.gib(16));
			assertThat(gpu.name()).isEqualTo("Apple M2");
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = {
			"'gpus':[{'name':'RTX 4090'},{'name':'NVIDIA Fancy 1'}] | hardware.gpus[1].name | is not in the catalog",
			"'gpus':[{'name':'RTX 4090','memoryGb':12}] | hardware.gpus[0].memoryGb | no 'RTX 4090' has that much memory, but 24 GB",
			"'gpus':[{'name':'GTX 1060','memoryGb':4}] | hardware.gpus[0].memoryGb | no 'GTX 1060' has that much memory, but 3 GB or 6 GB",
			"'gpus':[{'name':'GTX 1060','memoryGb':12}] | hardware.gpus[0].memoryGb | no 'GTX 1060' has that much memory, but 3 GB or 6 GB",
			"'gpus':[{'name':'RTX 4090','memoryGb':21.5}] | hardware.gpus[0].memoryGb | no 'RTX 4090' has that much memory",
			"'gpus':[{'name':'Tesla K80','memoryGb':24}] | hardware.gpus[0].memoryGb | no 'Tesla K80' has that much memory, but 12 GB",
			"'gpus':[{'name':'GTX 1060'}] | hardware.gpus[0].name | stands for cards of different memory (3 GB or 6 GB)" })
	void areNeverGuessed(String hardware, String field, String message) {
		FieldProblem problem = catchThrowableOfType(InvalidRequirement.class, () -> own(hardware)).problems().get(0);
		assertThat(problem.field()).isEqualTo(field);
		assertThat(problem.message()).startsWith(message);
		assertThat(problem.allowed()).isNotEmpty();
	}

	private static List<OwnGpu> own(String hardware) {
		return Asked.ask("'hardware':{" + hardware + "}").own();
	}

}
