package org.gpuadvisor.units;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MoneyTests {

	@Test
	void addsTenCentsTenTimesToExactlyOne() {
		Money sum = Money.zero("USD");
		for (int i = 0; i < 10; i++) {
			sum = sum.plus(Money.usd("0.1"));
		}
		assertThat(sum).isEqualTo(Money.usd("1"));
	}

	@Test
	void keepsAMillionthOfItsUnit() {
		assertThat(Money.usd("0.000669").exact()).isEqualTo(new BigDecimal("0.000669"));
		assertThat(Money.usd("0.000001").times(1_000_000)).isEqualTo(Money.usd("1"));
	}

	@Test
	void takesAwayBelowZero() {
		Money debt = Money.usd("999").minus(Money.usd("1000"));
		assertThat(debt).isEqualTo(Money.usd("-1"));
		assertThat(debt.isNegative()).isTrue();
		assertThat(Money.usd("0").isNegative()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "0.004999, 0.00", "0.005, 0.01", "0.015, 0.02", "1.004999, 1.00", "1.005, 1.01", "-0.004999, 0.00",
			"-0.005, -0.01", "-1.005, -1.01", "-1.004999, -1.00" })
	void roundsToCentsHalfAwayFromZero(String exact, String shown) {
		assertThat(Money.usd(exact).toCents()).isEqualTo(Money.usd(shown));
		assertThat(Money.usd(exact).amount()).isEqualTo(new BigDecimal(shown));
	}

	@Test
	void roundsOnlyWhenShown() {
		// 3 x 0.335 = 1.005, shown as 1.01; rounded first it would be 3 x 0.34 = 1.02
		assertThat(Money.usd("0.335").times(3).amount()).isEqualByComparingTo("1.01");
	}

	@Test
	void doesNotMixCurrencies() {
		Money dollars = Money.usd("1");
		Money euros = Money.of("1", "EUR");
		assertThatIllegalArgumentException().isThrownBy(() -> dollars.plus(euros))
			.withMessage("cannot mix USD and EUR");
		assertThatIllegalArgumentException().isThrownBy(() -> dollars.minus(euros));
		assertThatIllegalArgumentException().isThrownBy(() -> dollars.isMoreThan(euros));
		assertThatIllegalArgumentException().isThrownBy(() -> dollars.dividedBy(euros));
		assertThatIllegalArgumentException().isThrownBy(() -> dollars.compareTo(euros));
	}

	@Test
	void staysTheSameWithNothingAddedOrTakenAway() {
		Money nothing = Money.zero("USD");
		Money debt = Money.usd("-5");
		assertThat(debt.plus(nothing)).isEqualTo(debt);
		assertThat(nothing.plus(debt)).isEqualTo(debt);
		assertThat(debt.minus(nothing)).isEqualTo(debt);
		assertThat(nothing.isZero()).isTrue();
		assertThat(Money.usd("0.000001").isZero()).isFalse();
		assertThat(Money.usd("-0.000001").isZero()).isFalse();
	}

	@Test
	void turnsAGainIntoALoss() {
		assertThat(Money.usd("12.34").negated()).isEqualTo(Money.usd("-12.34"));
		assertThat(Money.usd("-12.34").negated()).isEqualTo(Money.usd("12.34"));
	}

	@Test
	void isTheSameOnlyInAmountAndCurrency() {
		assertThat(Money.usd("1.50")).isEqualTo(Money.usd("1.5"))
			.hasSameHashCodeAs(Money.usd("1.5"))
			.isNotEqualTo(Money.usd("1.500001"))
			.isNotEqualTo(Money.of("1.5", "EUR"))
			.isNotEqualTo(null);
	}

	@Test
	void ordersByAmount() {
		assertThat(Money.usd("-1")).isLessThan(Money.usd("0"));
		assertThat(Money.usd("10")).isGreaterThan(Money.usd("9.999999")).isEqualByComparingTo(Money.usd("10.00"));
	}

	@Test
	void convertsAtARate() {
		// 1299 / 1.09 = 1191.743119 EUR
		assertThat(Money.usd("1299").convert("EUR", 1 / 1.09)).isEqualTo(Money.of("1191.743119", "EUR"));
	}

	@Test
	void isMoreThanOnlyWhatIsLess() {
		assertThat(Money.usd("1000.01").isMoreThan(Money.usd("1000"))).isTrue();
		assertThat(Money.usd("1000").isMoreThan(Money.usd("1000.00"))).isFalse();
	}

	@Test
	void refusesWhatIsNoCurrency() {
		assertThatIllegalArgumentException().isThrownBy(() -> Money.of("1", "usd"))
			.withMessage("a currency is three capital letters, was 'usd'");
		assertThatIllegalArgumentException().isThrownBy(() -> Money.of("1", "EURO"));
		assertThat(Money.zero("ZAR").currency()).isEqualTo("ZAR");
		assertThat(Money.zero("AZN").currency()).isEqualTo("AZN");
		// the signs before A and after Z
		assertThatIllegalArgumentException().isThrownBy(() -> Money.zero("US@"));
		assertThatIllegalArgumentException().isThrownBy(() -> Money.zero("[SD"));
	}

	@Test
	void staysAtTheLargestThatCanBeHeld() {
		// 2^63 - 1 millionths are 9,223,372,036,854.775807
		assertThat(Money.usd("9223372036854.775807").micros()).isEqualTo(Long.MAX_VALUE);
		assertThat(Money.usd("9223372036854.775808").micros()).isEqualTo(Long.MAX_VALUE);
		assertThat(Money.usd("9223372036854").plus(Money.usd("9223372036854")).micros()).isEqualTo(Long.MAX_VALUE);
		assertThat(Money.usd("-9223372036854").minus(Money.usd("9223372036854")).micros()).isEqualTo(-Long.MAX_VALUE);
		assertThat(Money.usd("9223372036854.775807").toCents().micros()).isPositive();
	}

	@Test
	void takesNumbersOfAnySizeWithoutWritingThemOut() {
		assertThat(Money.of(new BigDecimal("1e-999999999"), "USD").micros()).isZero();
		assertThat(Money.of(new BigDecimal("1e30"), "USD").micros()).isEqualTo(Long.MAX_VALUE);
		// 0.0000005 is half a millionth: to even, which is 0
		assertThat(Money.usd("0.0000005").micros()).isZero();
		assertThat(Money.usd("0.0000015").micros()).isEqualTo(2);
		assertThat(Money.usd("0.0000009").micros()).isEqualTo(1);
	}

	@Test
	void tellsHowOftenOneGoesIntoTheOther() {
		assertThat(Money.usd("1500").dividedBy(Money.usd("1000"))).isEqualTo(1.5);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "1299 | 1,299 USD", "0.44 | 0.44 USD", "0.09 | 0.09 USD", "0.1 | 0.10 USD",
					"1299.5 | 1,299.50 USD", "0 | 0 USD", "-12.345 | -12.35 USD", "0.999 | 1 USD",
					"1234567.891 | 1,234,567.89 USD" })
	void readsAsPeopleWriteIt(String amount, String text) {
		assertThat(Money.usd(amount)).hasToString(text);
	}

}
