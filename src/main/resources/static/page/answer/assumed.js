import { el, figure, fill, table } from '../dom.js';
import * as format from '../format.js';
import * as words from '../words.js';

/** What the answer rests on: the request with every default, for print and for those who doubt. */
export function showAssumed({ request, requirement, currency }) {
  const rows = flat(request)
    .filter(([path]) => !/\.max(Results|Rejected)$/.test(path))
    .map(([path, value]) => [words.field(path), say(path, value)]);
  const { memory } = requirement;
  fill(
    'assumed',
    el('h2', {}, 'What this rests on'),
    el(
      'p',
      {},
      memory.requiredGb === undefined
        ? 'What the job needs is not known'
        : `The job needs ${format.gigabytes(memory.requiredGb)} of GPU memory (${words.basis(memory.basis)}` +
            `${memory.range ? `, between ${format.number(memory.range[0])} and ${format.gigabytes(memory.range[1])}` : ''})`,
      `; cards below ${format.gigabytes(memory.floorGb)} are not recommended. Amounts are in ${currency}.`,
    ),
    el(
      'details.more.printed',
      {},
      el('summary', {}, 'Memory by part, and all that was said or assumed'),
      table(
        'Memory',
        ['For', 'GB'],
        memory.parts.map((part) => [words.memoryPart(part.name), figure(part.gb.toFixed(2))]),
      ),
      table('The question, with every default filled in', ['Field', 'Value'], rows),
    ),
  );
}

function flat(value, path = '') {
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object')) {
    return value.length > 0 ? [[path, value]] : [];
  }
  if (value !== null && typeof value === 'object') {
    return Object.entries(value).flatMap(([key, part]) =>
      flat(part, Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key),
    );
  }
  return [[path, value]];
}

function say(path, value) {
  if (typeof value === 'boolean') {
    return value ? 'yes' : 'no';
  }
  if (path === 'budget.country') {
    return words.country(value);
  }
  const name = (each) =>
    /^[A-Z][A-Z_0-9]+$/.test(each) && path !== 'budget.currency' ? words.choice(each) : String(each);
  return [value].flat().map(name).join(', ');
}
