import { byId, el, figure, fill, table } from '../dom.js';
import * as format from '../format.js';
import * as words from '../words.js';
import { ACTIONS } from '../words.js';
import { warnings } from './verdict.js';

const AT_FIRST = 3;

/** Warnings that are no reason to worry at first sight. */
const ASIDE = ['NOTE', 'NOT_CHECKED'];

/** The options: what can be bought or kept, and what can be rented or used for free. */
export function showOptions(answer) {
  fill(
    'options',
    list('To keep or buy', 'Nothing of your own qualifies.', answer.personal, answer),
    list('To rent or use for free', 'Nothing elsewhere qualifies.', answer.cloud, answer),
  );
  byId('options').classList.add('lists');
}

function list(title, none, options, answer) {
  const cards = el('ol.cards', {}, ...options.slice(0, AT_FIRST).map((option) => card(option, answer)));
  const rest = options.slice(AT_FIRST);
  const more = el(
    'button.quiet',
    {
      type: 'button',
      onclick: () => {
        const drawn = rest.map((option) => card(option, answer));
        cards.append(...drawn);
        cards.classList.add('all');
        more.remove();
        drawn[0].querySelector('h3').focus();
      },
    },
    `Show ${rest.length} more`,
  );
  return el(
    'div',
    {},
    el('h2', {}, title),
    options.length === 0 ? el('p.hint', {}, none) : cards,
    rest.length > 0 ? more : null,
  );
}

function card(option, { currency, request }) {
  const { sign } = ACTIONS[option.kind];
  const [notes, cautions] = split(option.warnings, (warning) => ASIDE.includes(warning.code));
  return el(
    'li.card.option',
    { 'data-action': option.kind, 'data-option': option.id },
    el(
      'p.kind',
      {},
      el('span.sign', { 'aria-hidden': 'true' }, sign),
      ` ${words.kind(option)}`,
      ...option.labels.map((label) => el('span.tag', {}, words.label(label))),
    ),
    el('h3', { tabindex: -1 }, words.gpu(option)),
    el(
      'dl.figures',
      {},
      pair(`Cost over ${request.budget.horizonMonths} months`, format.money(option.cost.total, currency), 'main'),
      pair('A week\u2019s work takes', format.hours(option.speed.hoursPerWeek), 'main'),
      option.price ? pair(option.price.per === 'HOUR' ? 'Rent an hour' : 'Price', price(option, currency)) : null,
      pair('Memory', memory(option.memory)),
    ),
    option.price ? el('p.source', {}, `Price of ${option.price.asOf}: ${option.price.source}`) : null,
    warnings(cautions),
    el(
      'details.more',
      {},
      el('summary', {}, 'Reasons and figures'),
      el('ul', {}, ...option.reasons.map((reason) => el('li', {}, words.sentence(reason.message)))),
      ...costs(option, currency),
      ...facts(option),
      ...notes.map((note) => el('p.hint', {}, `Note: ${words.sentence(note.message)}`)),
    ),
  );
}

const pair = (term, value, name) => el(name ? `div.${name}` : 'div', {}, el('dt', {}, term), el('dd', {}, value));

const price = (option, currency) =>
  (option.price.per === 'HOUR' ? format.ratePerHour : format.money)(option.price.amount, currency);

export const memory = ({ requiredGb, availableGb, fit }) => [
  requiredGb === undefined
    ? format.gigabytes(availableGb)
    : `${format.number(requiredGb)} of ${format.gigabytes(availableGb)}`,
  fit === 'TIGHT' ? el('span.tag.caution', {}, 'Tight') : null,
];

function costs({ cost, score }, currency) {
  const amounts = (lines, name) => lines.map((line) => [name(line.name), figure(format.money(line.amount, currency))]);
  return [
    table(
      'What is paid',
      ['For', 'Amount'],
      [...amounts(cost.lines, words.costLine), ['In all', figure(format.money(cost.total, currency))]],
    ),
    table(
      'What decides the order: all that speaks against it, in money',
      ['For', 'Amount'],
      [...amounts(score.parts, words.scorePart), ['In all', figure(format.money(score.total, currency))]],
    ),
  ];
}

function facts(option) {
  const { compatibility, speed } = option;
  return [
    el(
      'dl.facts',
      {},
      option.instance ? pair('Offer', [option.instance, option.region].filter(Boolean).join(', ')) : null,
      pair(
        'Speed',
        `${format.times(speed.timesReference)} the reference GPU (${format.times(speed.low)} to` +
          ` ${format.times(speed.high)}), ${words.basis(speed.basis)}`,
      ),
      pair('Known from', speed.evidence.join('; ')),
      ...speed.notes.map((note) => pair('Mind', note)),
      pair(
        'Software',
        `${words.inWords(compatibility.status)}${compatibility.build ? `, build ${compatibility.build}` : ''}` +
          `${compatibility.until ? `, until ${compatibility.until}` : ''}; ${compatibility.source}`,
      ),
    ),
  ];
}

function split(list, test) {
  return [list.filter(test), list.filter((each) => !test(each))];
}
