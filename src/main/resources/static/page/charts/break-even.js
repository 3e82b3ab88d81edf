import { byId, el, figure, table, tableInstead } from '../dom.js';
import * as format from '../format.js';
import * as words from '../words.js';
import { ACTIONS } from '../words.js';
import { askForHours } from './hours.js';
import { colour, draw, legend, title, tooltip } from './look.js';

const TICKS = [1, 2, 5, 10, 20, 40, 80, 168, 400, 1000, 3000, 10000];

let asked = null;

/** Draws the costs of the best to buy and the best to rent over the hours a week, as soon as the chart is looked at. */
export function prepareBreakEven(request, answer) {
  const section = byId('break-even');
  const weekly = answer.request.workload.hoursPerWeek;
  section.hidden = weekly === undefined || answer.verdict.action === 'NOTHING_FITS';
  asked = section.hidden ? null : { request, answer };
  watcher.unobserve(section);
  watcher.observe(section);
}

const watcher = new IntersectionObserver(
  (entries) => {
    if (asked && entries.some((entry) => entry.isIntersecting)) {
      watcher.unobserve(byId('break-even'));
      drawBreakEven();
    }
  },
  { rootMargin: '200px' },
);

byId('break-even').addEventListener('change', () => drawBreakEven());

/** Asks for each of the hours, and draws unless the question has changed meanwhile. */
export async function drawBreakEven() {
  const question = asked;
  if (!question) {
    return;
  }
  const points = await askForHours(question);
  if (question === asked) {
    show(points, question.answer);
  }
}

function show(points, { currency, request, verdict }) {
  const all = document.querySelector('[name=counted]:checked').value === 'all';
  const amount = (option) => (all ? option.score.total : option.cost.total);
  const what = all ? 'Money, waiting, effort and doubt' : `Cost over ${request.budget.horizonMonths} months`;
  const lines = ['BUY', 'RENT'].map((kind) => line(kind, points, amount)).filter(({ data }) => data.length > 0);
  const most = Math.max(...lines.flatMap(({ data }) => data.map(({ y }) => y)), 0);
  const flips = (verdict.flips ?? []).map((flip) =>
    mark(flip.hoursPerWeek, most, `${flip.above ? 'From' : 'Up to'} here: ${ACTIONS[flip.action].word}`, 'ink', [6, 4]),
  );
  const own = mark(request.workload.hoursPerWeek, most, 'Your hours', 'muted', [2, 3]);
  draw(
    'break-even-canvas',
    `${what} of the best to buy and the best to rent, by hours a week; the table below has the figures.`,
    {
      type: 'line',
      data: { datasets: [...lines, own, ...flips] },
      options: {
        interaction: { mode: 'nearest', intersect: false },
        scales: {
          x: {
            type: 'logarithmic',
            title: title('Hours a week on the reference GPU'),
            min: points[0]?.hours,
            max: points.at(-1)?.hours,
            ticks: { callback: format.number, maxRotation: 0 },
            afterBuildTicks: (axis) => {
              axis.ticks = TICKS.filter((hours) => hours <= axis.max).map((value) => ({ value }));
            },
          },
          y: { min: 0, title: title(`${what}, ${currency}`), ticks: { callback: (value) => format.number(value) } },
        },
        plugins: {
          legend: legend(),
          tooltip: {
            ...tooltip({
              title: ([item]) => `${format.hours(item.parsed.x)} a week`,
              label: ({ raw }) => `${words.option(raw.option)}: ${format.money(raw.y, currency)}`,
            }),
            filter: (item) => Boolean(item.raw.option),
          },
        },
      },
    },
  );
  say(points, verdict);
  tableInstead(
    byId('break-even'),
    table(
      what,
      ['Hours a week', 'Best to buy', 'Its costs', 'Best to rent', 'Its costs', 'Verdict'],
      points.map(({ hours, BUY, RENT, verdict: { action } }) => [
        figure(format.number(hours)),
        BUY ? words.gpu(BUY) : 'none',
        figure(BUY ? format.money(amount(BUY), currency) : ''),
        RENT ? words.gpu(RENT) : 'none',
        figure(RENT ? format.money(amount(RENT), currency) : ''),
        ACTIONS[action]?.word ?? action,
      ]),
    ),
  );
}

const line = (kind, points, amount) => ({
  clip: false,
  label: `Best to ${ACTIONS[kind].word.toLowerCase()}`,
  pointStyle: ACTIONS[kind].shape,
  radius: 5,
  hoverRadius: 8,
  borderColor: colour(kind.toLowerCase()),
  backgroundColor: colour(kind.toLowerCase()),
  borderWidth: 2,
  data: points
    .filter((point) => point[kind])
    .map((point) => ({ x: point.hours, y: amount(point[kind]), option: point[kind] })),
});

const mark = (hours, most, label, name, dash) => ({
  label,
  data: [
    { x: hours, y: 0 },
    { x: hours, y: most },
  ],
  radius: 0,
  hitRadius: 0,
  borderColor: colour(name),
  borderWidth: 1.5,
  borderDash: dash,
  pointStyle: 'line',
});

/** Where the verdict changes: as the service says it, or else between which of the hours asked. */
function say(points, { flips, because }) {
  const paid = because.filter((reason) => reason.code === 'BREAK_EVEN').map((reason) => reason.message);
  const changes =
    flips?.map(words.flip) ??
    points
      .slice(1)
      .map((point, i) => [points[i], point])
      .filter(([before, after]) => before.verdict.action !== after.verdict.action)
      .map(
        ([before, after]) =>
          `Between ${format.number(before.hours)} and ${format.hours(after.hours)} a week the verdict changes` +
          ` from \u201c${ACTIONS[before.verdict.action].word}\u201d to \u201c${ACTIONS[after.verdict.action].word}\u201d.`,
      );
  const none = ['BUY', 'RENT']
    .filter((kind) => !points.some((point) => point[kind]))
    .map((kind) => `Nothing to ${ACTIONS[kind].word.toLowerCase()} qualifies.`);
  byId('break-even-said').replaceChildren(...[...none, ...changes, ...paid].map((sentence) => el('p', {}, sentence)));
}
