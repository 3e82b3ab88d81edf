package org.gpuadvisor.units;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/**
 * An amount in one currency, exact to a millionth: whole micro-units, so that sums are
 * exact and cheap. Amounts of different currencies never mix.
 */
public final class Money implements Comparable<Money> {

	private static final int DECIMALS = 6;

	private static final long CENTS = 100;

	private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);

	private static final long MICROS_PER_CENT = 10_000;

	private final long micros;

	private final String currency;

	/** The currency was checked before: amounts are made by the thousand. */
	private Money(long micros, String currency) {
		this.micros = micros;
		this.currency = currency;
	}

	/**
	 * @param micros millionths of the currency's unit
	 * @param currency ISO 4217 code
	 */
	public static Money micros(long micros, String currency) {
		if (currency.length() != 3 || !isCapital(currency, 0) || !isCapital(currency, 1) || !isCapital(currency, 2)) {
			throw new IllegalArgumentException("a currency is three capital letters, was '" + currency + "'");
		}
		return new Money(micros, currency);
	}

	/** Rounded half to even at the millionth. */
	public static Money of(BigDecimal amount, String currency) {
		BigDecimal micros = toMicros(amount).movePointRight(DECIMALS);
		return micros((micros.abs().compareTo(LARGEST) > 0) ? micros.signum() * Long.MAX_VALUE : micros.longValue(),
				currency);
	}

	/**
	 * A number as this type holds it: with six decimals at most, and zero if it is
	 * smaller than they can tell.
	 */
	public static BigDecimal toMicros(BigDecimal amount) {
		if ((long) amount.precision() - amount.scale() < -DECIMALS) {
			return BigDecimal.ZERO;
		}
		return (amount.scale() > DECIMALS) ? amount.setScale(DECIMALS, RoundingMode.HALF_EVEN) : amount;
	}

	public static Money of(String amount, String currency) {
		return of(new BigDecimal(amount), currency);
	}

	public static Money usd(String amount) {
		return of(amount, "USD");
	}

	public static Money zero(String currency) {
		return micros(0, currency);
	}

	public Money plus(Money other) {
		if (same(other).micros == 0) {
			return this;
		}
		return (this.micros == 0) ? other : new Money(sum(this.micros, other.micros), this.currency);
	}

	public Money minus(Money other) {
		return new Money(sum(this.micros, -same(other).micros), this.currency);
	}

	/** Rounded half to even at the millionth. */
	public Money times(double factor) {
		return new Money((long) Math.rint(this.micros * factor), this.currency);
	}

	public Money negated() {
		return new Money(-this.micros, this.currency);
	}

	/**
	 * To the cent, half up: how a line of a bill is written, so that lines sum to the
	 * total that is shown.
	 */
	public Money toCents() {
		return (this.micros % MICROS_PER_CENT == 0) ? this : new Money(cents() * MICROS_PER_CENT, this.currency);
	}

	private long cents() {
		long half = (this.micros < 0) ? -MICROS_PER_CENT / 2 : MICROS_PER_CENT / 2;
		return sum(this.micros, half) / MICROS_PER_CENT;
	}

	/**
	 * The value in another currency, rounded half to even at the millionth; exact to that
	 * up to nine billion.
	 */
	public Money convert(String target, double targetPerUnit) {
		return micros((long) Math.rint(this.micros * targetPerUnit), target);
	}

	/** Millionths of the currency's unit. */
	public long micros() {
		return this.micros;
	}

	/** ISO 4217 code. */
	public String currency() {
		return this.currency;
	}

	public BigDecimal exact() {
		return BigDecimal.valueOf(this.micros, DECIMALS);
	}

	/** With two decimals, as shown. */
	public BigDecimal amount() {
		return BigDecimal.valueOf(cents(), 2);
	}

	public boolean isZero() {
		return this.micros == 0;
	}

	public boolean isNegative() {
		return this.micros < 0;
	}

	public boolean isMoreThan(Money other) {
		return this.micros > same(other).micros;
	}

	/** How often {@code other} goes into this. */
	public double dividedBy(Money other) {
		return (double) this.micros / same(other).micros;
	}

	@Override
	public int compareTo(Money other) {
		return Long.compare(this.micros, same(other).micros);
	}

	/** An amount that no budget reaches stays at the largest that can be held. */
	private static long sum(long one, long other) {
		long sum = one + other;
		boolean overflown = (one ^ sum) < 0 && (other ^ sum) < 0;
		return overflown ? Long.signum(one) * Long.MAX_VALUE : sum;
	}

	private static boolean isCapital(String currency, int index) {
		return currency.charAt(index) >= 'A' && currency.charAt(index) <= 'Z';
	}

	private Money same(Money other) {
		if (!this.currency.equals(other.currency)) {
			throw new IllegalArgumentException("cannot mix " + this.currency + " and " + other.currency);
		}
		return other;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Money money && this.micros == money.micros && this.currency.equals(money.currency);
	}

	@Override
	public int hashCode() {
		return Long.hashCode(this.micros) * 31 + this.currency.hashCode();
	}

	/**
	 * As people write it: {@code 1,299 USD}, {@code 0.44 USD}; cents only where there are
	 * any.
	 */
	@Override
	public String toString() {
		long cents = cents();
		long rest = Math.abs(cents % CENTS);
		StringBuilder text = new StringBuilder((cents < 0) ? "-" : "");
		Decimals.appendGrouped(text, Math.abs(cents / CENTS));
		if (rest != 0) {
			text.append((rest < 10) ? ".0" : ".").append(rest);
		}
		return text.append(' ').append(this.currency).toString();
	}

}
