import { byId, figure, table, tableInstead } from '../dom.js';
import * as format from '../format.js';
import * as words from '../words.js';
import { ACTIONS } from '../words.js';
import { colour, draw, isNarrow, legend, tooltip } from './look.js';
import { names } from './names.js';
import { costScale, hoursScale, spaced } from './scales.js';

/**
 * Cost over the horizon against the hours that a week's work takes, one mark an option. Hours stand on a logarithmic
 * scale and costs at the distance of their square root, so that small ones can be told apart and free ones have a place.
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
  draw(
    'picture-canvas',
    `Cost over ${months} months against hours a week of ${options.length} options; ` +
      'the table below has the same figures.',
    {
      type: 'scatter',
      data: {
        datasets: [
          ring(chosen),
          ...Object.keys(ACTIONS)
            .map((kind) => marks(kind, points))
            .filter(Boolean),
          line(best),
        ],
      },
      options: {
        layout: { padding: { top: 4, right: isNarrow() ? 8 : 24 } },
        scales: { x: hoursScale(points), y: costScale(points, months, currency) },
        plugins: {
          legend: legend(),
          tooltip: tooltip({
            title: ([item]) => words.option(item.raw.option),
            label: ({ raw: { option } }) => [
              `${format.money(option.cost.total, currency)} over ${months} months`,
              `a week\u2019s work takes ${format.hours(option.speed.hoursPerWeek)}`,
              `${format.gigabytes(option.gpu.memoryGb)} of memory`,
            ],
          }),
        },
      },
      plugins: [names(isNarrow() ? chosen : [...chosen, ...best.slice(-1), ...best], points)],
    },
  );
  tableInstead(
    section,
    table(
      'All options that qualify',
      ['Option', 'Cost', 'Hours a week', 'On the line'],
      points.map((point) => [
        words.option(point.option),
        figure(format.money(point.option.cost.total, currency)),
        figure(format.number(point.x)),
        best.includes(point) ? 'yes' : '',
      ]),
    ),
  );
}

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
  return data.length === 0
    ? null
    : {
        label: word,
        data,
        pointStyle: shape,
        radius: 6,
        hoverRadius: 9,
        backgroundColor: colour(kind.toLowerCase()),
        borderColor: colour('surface'),
        borderWidth: 1,
      };
}

const ring = (data) => ({
  label: 'Our verdict',
  data,
  clip: false,
  pointStyle: 'circle',
  radius: 12,
  hoverRadius: 12,
  backgroundColor: 'transparent',
  borderColor: colour('ink'),
  borderWidth: 2,
});

const line = (data) => ({
  label: 'Nothing cheaper is faster',
  data,
  type: 'line',
  stepped: 'before',
  radius: 0,
  hitRadius: 0,
  borderColor: colour('muted'),
  borderWidth: 1.5,
  borderDash: [5, 4],
  pointStyle: 'line',
});
