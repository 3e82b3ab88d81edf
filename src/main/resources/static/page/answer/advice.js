import { byId, el, fill } from '../dom.js';
import * as words from '../words.js';

/** What a lab should know besides. */
export function showAdvice({ advice }) {
  if (advice.length === 0) {
    return fill('advice');
  }
  return fill(
    'advice',
    el(
      'div.card',
      {},
      el('h2', {}, 'Good to know'),
      el(
        'ul.advice',
        {},
        ...advice.map(({ message, source, asOf }) =>
          el('li', {}, words.sentence(message), el('span.source', {}, `${source}${asOf ? `, ${asOf}` : ''}`)),
        ),
      ),
    ),
  );
}

/** Which catalog it all rests on, so that it can be cited. */
export function showStamp({ version, pricesAsOf, gpus, offers }) {
  byId('stamp').replaceChildren(
    'Catalog ',
    el('code', {}, version),
    `, newest price of ${pricesAsOf}, ${gpus} GPUs and ${offers}` +
      ' offers. The same question on the same catalog gets the same answer.',
  );
}
