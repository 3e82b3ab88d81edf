import { byId, el } from '../dom.js';
import * as service from '../service.js';

/** The GPUs of the lab's computer: a row each, numbered as they are in the request. */

const rows = () => [...document.querySelectorAll('.gpu')];

/** Shows that many rows, at least one. */
export function showRows(count) {
  const wanted = Math.max(1, count);
  rows()
    .slice(wanted)
    .forEach((row) => row.remove());
  while (rows().length < wanted) {
    byId('gpus').append(row(rows().length));
  }
}

function row(index) {
  const path = `hardware.gpus[${index}]`;
  const id = (part) => `gpu-${part}-${index}`;
  return el(
    'div.gpu',
    { role: 'group', 'aria-label': `GPU ${index + 1}` },
    el(
      'div.field',
      {},
      el('label', { for: id('name') }, index === 0 ? 'GPU that it has' : 'and another'),
      el('input', {
        id: id('name'),
        name: `${path}.name`,
        maxlength: 120,
        list: 'gpu-names',
        placeholder: 'none',
        onfocus: knowNames,
      }),
    ),
    el(
      'div.pair',
      {},
      el(
        'div.field',
        {},
        el('label', { for: id('count') }, 'How many'),
        el('input', {
          id: id('count'),
          name: `${path}.count`,
          type: 'number',
          min: 1,
          max: 16,
          step: 1,
          value: 1,
          inputmode: 'numeric',
        }),
      ),
      el(
        'div.field',
        {},
        el('label', { for: id('memory') }, 'Memory ', el('span.unit', {}, 'GB')),
        el('input', {
          id: id('memory'),
          name: `${path}.memoryGb`,
          type: 'number',
          min: 0.25,
          step: 'any',
          inputmode: 'decimal',
        }),
      ),
    ),
  );
}

let known = false;

/** Offers the names of the catalog, which are fetched when someone first needs them. */
export async function knowNames() {
  if (!known) {
    known = true;
    byId('gpu-names').replaceChildren(...(await service.gpus()).map((gpu) => el('option', { value: gpu.name })));
  }
}

byId('add-gpu').addEventListener('click', () => {
  showRows(rows().length + 1);
  rows().at(-1).querySelector('input').focus();
});
