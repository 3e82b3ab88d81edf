import { el, fill } from '../dom.js';
import * as format from '../format.js';
import * as words from '../words.js';
import { memory } from './options.js';
import { warnings } from './verdict.js';

/** The GPU that the lab has, judged like any option. */
export function showCurrent({ current, currency, request }, change) {
  if (!current) {
    return fill('current');
  }
  const { gpu, speed, cost } = current;
  const figures = [
    ['Job runs on it', current.qualifies ? 'Yes' : 'No'],
    current.memory ? ['Memory', memory(current.memory)] : null,
    speed ? ['A week\u2019s work takes', format.hours(speed.hoursPerWeek)] : null,
    cost ? [`Cost over ${request.budget.horizonMonths} months`, format.money(cost.total, currency)] : null,
  ].filter(Boolean);
  return fill(
    'current',
    el(
      'div.card',
      { 'data-action': 'KEEP' },
      el('h2', {}, `Your ${current.gpuCount > 1 ? `${current.gpuCount} \u00d7 ` : ''}${gpu.name}`),
      el('dl.figures', {}, ...figures.map(([term, value]) => el('div', {}, el('dt', {}, term), el('dd', {}, value)))),
      warnings(current.warnings),
      el('ul', {}, ...current.reasons.map((reason) => el('li', {}, words.sentence(reason.message)))),
      smaller(current.change, change),
    ),
  );
}

function smaller(settings, change) {
  if (!settings) {
    return '';
  }
  const fields = Object.entries(settings.workload).map(([name, value]) => [`workload.${name}`, String(value)]);
  return el(
    'p.relaxation',
    {},
    `${words.sentence(settings.message)} `,
    el('button.small', { type: 'button', onclick: () => change(fields) }, 'Try these settings'),
  );
}
