import * as format from '../format.js';
import { title } from './look.js';

/** The scales of cost against time. */

/** Where an amount stands: at the distance of its square root. */
export const spaced = (amount) => Math.sign(amount) * Math.sqrt(Math.abs(amount));

export function hoursScale(points) {
  const all = points.map(({ x }) => x);
  return {
    type: 'logarithmic',
    min: Math.min(...all) / 1.25,
    max: Math.max(...all) * 1.35,
    title: title('Hours that a week\u2019s work takes'),
    ticks: { callback: format.number, maxRotation: 0 },
    afterBuildTicks: (axis) => {
      const steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 168, 500, 1000, 5000];
      axis.ticks = steps.filter((step) => step >= axis.min && step <= axis.max).map((value) => ({ value }));
    },
  };
}

export function costScale(points, months, currency) {
  const most = Math.max(...points.map(({ option }) => option.cost.total), 1);
  const least = Math.min(...points.map(({ option }) => option.cost.total), 0);
  return {
    type: 'linear',
    min: spaced(least * 1.1) - 0.02 * spaced(most),
    max: spaced(most * 1.1),
    title: title(`Cost over ${months} months, ${currency}`),
    ticks: { callback: (value) => format.number(Math.round(Math.sign(value) * value * value)) },
    afterBuildTicks: (axis) => {
      const unit = 10 ** Math.floor(Math.log10(most));
      const step = most / unit >= 5 ? unit : unit / 2;
      const ticks = [0, 0.05, 0.2, 0.5, 1, 2, 3, 4, 6, 8, 10, 15, 20].map((factor) => factor * step);
      axis.ticks = ticks.filter((amount) => amount <= most * 1.1).map((amount) => ({ value: spaced(amount) }));
    },
  };
}
