import { byId, figure, table, tableInstead } from '../dom.js';
import * as format from '../format.js';
import * as words from '../words.js';
import { colour, draw, isNarrow, legend, title, tooltip } from './look.js';

const OF_EACH = 4;

const ROW = 46;

/** What the first options of each list cost and what for; what a card is worth at the end is taken off. */
export function drawCosts({ personal, cloud, currency, request }) {
  const options = [...personal.slice(0, OF_EACH), ...cloud.slice(0, OF_EACH)];
  const section = byId('costs');
  section.hidden = options.length === 0;
  if (section.hidden) {
    return;
  }
  const months = request.budget.horizonMonths;
  byId('costs-hint').textContent =
    `Over ${months} months, the best options of each list. What a card is still worth at the end` + ' is taken off.';
  byId('costs-figure').style.height = `${options.length * ROW + 90}px`;
  const lines = [...new Set(options.flatMap((option) => option.cost.lines.map((line) => line.name)))];
  const amount = (option, name) => option.cost.lines.find((line) => line.name === name)?.amount ?? 0;
  draw('costs-canvas', `Costs of ${options.length} options by part; the table below has the same figures.`, {
    type: 'bar',
    data: {
      labels: options.map((option) => label(option, currency)),
      datasets: lines.map((name) => ({
        label: words.costLine(name),
        data: options.map((option) => amount(option, name)),
        backgroundColor: colour(`cost-${name}`),
        maxBarThickness: 22,
      })),
    },
    options: {
      indexAxis: 'y',
      scales: {
        x: {
          stacked: true,
          title: title(currency),
          ticks: { callback: format.number, maxTicksLimit: isNarrow() ? 5 : 9, maxRotation: 0 },
        },
        y: {
          stacked: true,
          grid: { display: false },
          ticks: { autoSkip: false, color: colour('ink'), font: { size: isNarrow() ? 11 : 13 } },
        },
      },
      plugins: {
        legend: legend({ pointStyle: 'rect' }),
        tooltip: tooltip({ label: (item) => `${item.dataset.label}: ${format.money(item.raw, currency)}` }),
      },
    },
  });
  tableInstead(
    section,
    table(
      'Costs by part',
      ['Option', ...lines.map(words.costLine), 'In all'],
      options.map((option) => [
        words.option(option),
        ...lines.map((name) => figure(format.money(amount(option, name), currency))),
        figure(format.money(option.cost.total, currency)),
      ]),
    ),
  );
}

/** On a phone there is room for the sign of what it is, not for the words. */
function label(option, currency) {
  const { sign } = words.ACTIONS[option.kind];
  return isNarrow()
    ? [`${sign} ${words.shortGpu(option)}`, format.roundMoney(option.cost.total, currency)]
    : [words.gpu(option), `${sign} ${words.kind(option)}: ${format.money(option.cost.total, currency)}`];
}
