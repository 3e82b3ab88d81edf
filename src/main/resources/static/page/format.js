/** How figures are written: as the service's sentences write them. */

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const cents = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const short = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const rate = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 4 });

const minus = (text) => text.replace('-', '\u2212');

/** Exact to the cent, and without cents where there are none. */
export const money = (amount, currency) =>
  `${minus((Number.isInteger(amount) ? whole : cents).format(amount))}\u00a0${currency}`;

/** Rounded, for axes and headings. */
export const roundMoney = (amount, currency) => `${minus(whole.format(amount))}\u00a0${currency}`;

export const ratePerHour = (amount, currency) => `${rate.format(amount)}\u00a0${currency}`;

export const hours = (value) => `${(value < 100 ? short : whole).format(value)}\u00a0h`;

export const gigabytes = (value) => `${short.format(value)}\u00a0GB`;

export const number = (value) => minus(short.format(value));

export const times = (value) => `${short.format(value)}\u00d7`;
