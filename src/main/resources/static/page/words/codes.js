/** Codes as they read, where there is no better word for them. */

/** A code such as `OVER_PURCHASE_BUDGET` or `powerSupply` as it reads. */
export function inWords(code) {
  const words = code
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Words for codes; a code without a word is shown as it reads. */
export const from = (names) => (code) => names[code] ?? inWords(code);
