package org.gpuadvisor.table;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class AssumptionsTests {

	@Test
	void findsANumberAndItsOrigin() {
		Assumptions assumptions = new Assumptions(new Tables());
		assertThat(assumptions.exact("power_supply_usd_per_w")).isEqualByComparingTo("0.212");
		assertThat(assumptions.number("memory_floor_gb")).isEqualTo(8);
		assertThat(assumptions.provenance("memory_floor_gb").source()).isEqualTo("DeepLabCut installation page (2026)");
	}

	@Test
	void namesTheRowThatIsMissing() {
		Assumptions assumptions = new Assumptions(new Tables());
		assertThatIllegalStateException().isThrownBy(() -> assumptions.number("price_of_tea"))
			.withMessage("assumptions.csv has no row 'price_of_tea'");
	}

	@Test
	void refusesAnAssumptionWithoutAReason(@TempDir Path folder) {
		CatalogCopy copy = new CatalogCopy(folder).append("assumptions.csv", "price_of_tea,3,USD,,choice,2026,");
		assertThatExceptionOfType(BadCell.class).isThrownBy(() -> new Assumptions(copy.tables()))
			.withMessage("assumptions.csv, line " + copy.lastLine("assumptions.csv")
					+ ", column why: is empty, but every row needs it");
	}

	@Test
	void refusesTheSameAssumptionTwice(@TempDir Path folder) {
		CatalogCopy copy = new CatalogCopy(folder).append("assumptions.csv",
				"memory_floor_gb,4,GB,a smaller one,choice,2026,");
		assertThatExceptionOfType(BadCell.class).isThrownBy(() -> new Assumptions(copy.tables()))
			.withMessage("assumptions.csv, line " + copy.lastLine("assumptions.csv")
					+ ", column key: 'memory_floor_gb' stands in an earlier row too");
	}

}
