import { byId, figure, table, tableInstead } from '../dom.js';
import * as format from '../format.js';
import * as words from '../words.js';
import { ACTIONS } from '../words.js';
import { colour, draw, isNarrow, legend, title, tooltip } from './look.js';
import { names } from './names.js';

/**
 * Cost over the horizon against the hours that a week's work takes, one mark an option. Hours stand on a logarithmic scale and
 * costs at the distance of their square root, so that small ones can be told apart and free ones have a place.
 */
export function drawPicture({ personal, cloud, currency, request, verdict }) {
  const options = [...personal, ...cloud];
  const section = byId('picture');
  section.hidden = options.length === 0;
  if (section.hidden) {
    return;
  }
  const points = options.map((option) => ({ option, x: option.speed.hoursPerWeek, y: spaced(option.cost.total) }));
  const best = frontier(points);
  const chosen = points.filter(({ option }) => option.id === verdict.option);
  const months = request.budget.horizonMonths;
  draw('picture-canvas', `Cost over ${months} months against hours a week of ${options.length} options; `
    + 'the table below has the same figures.', {
    type: 'scatter',
    data: { datasets: [ring(chosen), ...Object.keys(ACTIONS).map((kind) => marks(kind, points)).filter(Boolean), line(best)] },
    options: {
      layout: { padding: { top: 4, right: isNarrow() ? 8 : 24 } },
      scales: { x: hoursScale(points), y: costScale(points, months, currency) },
      plugins: {
        legend: legend(),
        tooltip: tooltip({
          title: ([item]) => words.option(item.raw.option),
          label: ({ raw: { option } }) => [`${format.money(option.cost.total, currency)} over ${months} months`,
            `a week\u2019s work takes ${format.hours(option.speed.hoursPerWeek)}`,
            `${format.gigabytes(option.gpu.memoryGb)} of memory`],
        }),
      },
    },
    plugins: [names(isNarrow() ? chosen : [...chosen, ...best.slice(-1), ...best], points)],
  });
  tableInstead(section, table('All options that qualify', ['Option', 'Cost', 'Hours a week', 'On the line'],
    points.map((point) => [words.option(point.option), figure(format.money(point.option.cost.total, currency)),
      figure(format.number(point.x)), best.includes(point) ? 'yes' : ''])));
}

const spaced = (amount) => Math.sign(amount) * Math.sqrt(Math.abs(amount));

/** The options to which no other is both cheaper and at least as fast. */
function frontier(points) {
  const best = [];
  for (const point of [...points].sort((a, b) => a.x - b.x || a.y - b.y)) {
    if (best.length === 0 || point.y < best.at(-1).y) {
      best.push(point);
    }
  }
  return best;
}

function marks(kind, points) {
  const data = points.filter(({ option }) => option.kind === kind);
  const { word, shape } = ACTIONS[kind];
  return data.length === 0 ? null : { label: word, data, pointStyle: shape, radius: 6, hoverRadius: 9,
    backgroundColor: colour(kind.toLowerCase()), borderColor: colour('surface'), borderWidth: 1 };
}

const ring = (data) => ({ label: 'Our verdict', data, clip: false, pointStyle: 'circle', radius: 12, hoverRadius: 12,
  backgroundColor: 'transparent', borderColor: colour('ink'), borderWidth: 2 });

const line = (data) => ({ label: 'Nothing cheaper is faster', data, type: 'line', stepped: 'before', radius: 0, hitRadius: 0,
  borderColor: colour('muted'), borderWidth: 1.5, borderDash: [5, 4], pointStyle: 'line' });

function hoursScale(points) {
  const all = points.map(({ x }) => x);
  return { type: 'logarithmic', min: Math.min(...all) / 1.25, max: Math.max(...all) * 1.35,
    title: title('Hours that a week\u2019s work takes'),
    ticks: { callback: format.number, maxRotation: 0 },
    afterBuildTicks: (axis) => {
      const steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 168, 500, 1000, 5000];
      axis.ticks = steps.filter((step) => step >= axis.min && step <= axis.max).map((value) => ({ value }));
    } };
}

function costScale(points, months, currency) {
  const most = Math.max(...points.map(({ option }) => option.cost.total), 1);
  const least = Math.min(...points.map(({ option }) => option.cost.total), 0);
  return { type: 'linear', min: spaced(least * 1.1) - 0.02 * spaced(most), max: spaced(most * 1.1),
    title: title(`Cost over ${months} months, ${currency}`),
    ticks: { callback: (value) => format.number(Math.round(Math.sign(value) * value * value)) },
    afterBuildTicks: (axis) => {
      const unit = 10 ** Math.floor(Math.log10(most));
      const step = most / unit >= 5 ? unit : unit / 2;
      const ticks = [0, 0.05, 0.2, 0.5, 1, 2, 3, 4, 6, 8, 10, 15, 20].map((factor) => factor * step);
      axis.ticks = ticks.filter((amount) => amount <= most * 1.1).map((amount) => ({ value: spaced(amount) }));
    } };
}
