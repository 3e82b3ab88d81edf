import { el } from '../dom.js';
import * as words from '../words.js';

/**
 * What would have to change for something to be admitted, with a button that changes it.
 *
 * @param {Function} change takes fields of the request and asks again
 */
export function relaxation({ message, changes }, change) {
  const fields = changes.flatMap(({ field, value }) => [value].flat().map((each) => [field, String(each)]));
  const what = changes.map(({ field }) => words.field(field)).join(', ');
  return el(
    'p.relaxation',
    {},
    `${words.sentence(message)} `,
    el(
      'button.small',
      { type: 'button', onclick: () => change(fields), 'aria-label': `Try this: ${message} (${what})` },
      'Try this',
    ),
  );
}
