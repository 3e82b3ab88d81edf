package org.gpuadvisor.ranking.explanation;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.table.Tables;

import static org.assertj.core.api.Assertions.assertThat;

class OccasionTests {

	@Test
	void everyOccasionIsThatOfALine() {
		List<String> used = new Tables().table("advice.csv").map((row) -> row.text("occasion"));
		assertThat(used).contains(List.of(Occasion.values()).stream().map(Enum::name).toArray(String[]::new));
	}

}
