package org.gpuadvisor.units;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class HoursTests {

	@Test
	void addsUpWeeksOverMonths() {
		// 20 h a week x 730 / 168 weeks a month x 24 months = 2085.714 h
		assertThat(new Hours(20).weeklyOver(24).value()).isCloseTo(2085.714, within(0.001));
	}

	@Test
	void fillsAMonthWhenEveryHourOfTheWeekIsUsed() {
		assertThat(Hours.WEEK.weeklyOver(1).value()).isCloseTo(Hours.MONTH.value(), within(1e-9));
	}

	@Test
	void takesAwayDownToNothing() {
		assertThat(new Hours(5).minus(new Hours(3))).isEqualTo(new Hours(2));
		assertThat(new Hours(3).minus(new Hours(5))).isEqualTo(new Hours(0));
	}

	@Test
	void isRepeatedAndCompared() {
		assertThat(new Hours(2.5).times(4)).isEqualTo(new Hours(10));
		assertThat(Hours.WEEK.dividedBy(Hours.DAY)).isEqualTo(7);
		assertThat(Hours.DAY).isLessThan(Hours.WEEK).isEqualByComparingTo(new Hours(24));
		assertThat(Hours.MONTH).isGreaterThan(Hours.WEEK);
	}

	@Test
	void proposesNoMoreThanIsPossible() {
		assertThat(new Hours(11.509).roundedDown()).isEqualTo(new Hours(11.5));
		assertThat(new Hours(11.51).roundedDown()).isEqualTo(new Hours(11.51));
		assertThat(new Hours(0.009).roundedDown()).isEqualTo(Hours.NONE);
	}

	@Test
	void isCutAtALimit() {
		assertThat(new Hours(169).atMost(Hours.WEEK)).isEqualTo(Hours.WEEK);
		assertThat(new Hours(167).atMost(Hours.WEEK)).isEqualTo(new Hours(167));
	}

	@Test
	void isMoreThanOnlyWhatIsShorter() {
		assertThat(new Hours(168.01).isMoreThan(Hours.WEEK)).isTrue();
		assertThat(new Hours(168).isMoreThan(Hours.WEEK)).isFalse();
	}

	@Test
	void isANumberFromZero() {
		assertThat(new Hours(0).value()).isZero();
		assertThatIllegalArgumentException().isThrownBy(() -> new Hours(-0.1))
			.withMessage("hours must be a number from 0, was -0.1");
		assertThatIllegalArgumentException().isThrownBy(() -> new Hours(Double.NaN));
		assertThatIllegalArgumentException().isThrownBy(() -> new Hours(Double.POSITIVE_INFINITY));
	}

	@Test
	void readsAsPeopleWriteIt() {
		assertThat(new Hours(20)).hasToString("20 h");
		assertThat(new Hours(3.44)).hasToString("3.4 h");
		assertThat(new Hours(0.25)).hasToString("0.25 h");
		assertThat(new Hours(2085.7)).hasToString("2,086 h");
		assertThat(new Hours(99.5)).hasToString("99.5 h");
		assertThat(new Hours(100.4)).hasToString("100 h");
	}

	@Test
	void isBilledInWholeSteps() {
		Hours quarter = new Hours(0.25);
		assertThat(new Hours(1.01).roundedUpTo(quarter)).isEqualTo(new Hours(1.25));
		assertThat(new Hours(1.25).roundedUpTo(quarter)).isEqualTo(new Hours(1.25));
		// 3 x 0.1 is a little more than 0.3, but still three steps
		assertThat(new Hours(3 * 0.1).roundedUpTo(new Hours(0.1)).value()).isEqualTo(3 * 0.1);
	}

}
