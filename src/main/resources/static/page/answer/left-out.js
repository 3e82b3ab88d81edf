import { el, fill } from '../dom.js';
import * as format from '../format.js';
import * as words from '../words.js';
import { relaxation } from './relaxation.js';

const NEAREST = 5;

/** What was left out, by reason, each with the options that the least change would admit. */
export function showLeftOut({ rejected }, change) {
  const reasons = Object.entries(rejected.byReason).sort(([, a], [, b]) => b - a);
  if (reasons.length === 0) {
    return fill('left-out');
  }
  return fill(
    'left-out',
    el('h2', {}, `Left out: ${format.number(rejected.total)} options`),
    el('p.hint', {}, 'One that breaks several rules counts for each. Open a reason to see what came nearest.'),
    el('div.reasons', {}, ...reasons.map(([code, count]) => group(code, count, rejected.nearest, change))),
  );
}

function group(code, count, nearest, change) {
  const near = nearest.filter((option) => option.reasons.some((reason) => reason.code === code)).slice(0, NEAREST);
  const heading = [el('span', {}, words.leftOut(code)), el('span.count', {}, format.number(count))];
  return near.length === 0
    ? el('p.reason', {}, ...heading)
    : el(
        'details.reason',
        {},
        el('summary', {}, ...heading),
        el(
          'ul',
          {},
          ...near.map((option) =>
            el(
              'li',
              {},
              el('strong', {}, option.gpu),
              el('span.hint', {}, ` ${wayTo(option.option)}`),
              el('ul', {}, ...option.reasons.map((reason) => el('li', {}, words.sentence(reason.message)))),
              option.relaxation ? relaxation(option.relaxation, change) : null,
            ),
          ),
        ),
      );
}

/** The kind of an option by its id, such as `buy:geforce-rtx-5090:new:1` or `rent:runpod:...`. */
function wayTo(id) {
  const [kind, second, third] = id.split(':');
  const { word } = words.ACTIONS[kind.toUpperCase()] ?? { word: kind };
  return kind === 'buy' ? `${word} ${third}` : kind === 'keep' ? word : `${word} at ${words.provider(second)}`;
}
