import * as words from '../words.js';
import { colour } from './look.js';

const HEIGHT = 14;

const MARK = 8;

/**
 * Writes GPUs' names beside their marks, where there is room for them: those that matter most first, and none over
 * another or over a mark.
 *
 * @param named the marks to name
 * @param all every mark of the chart
 */
export function names(named, all) {
  return {
    id: 'names',
    afterDatasetsDraw({ ctx, scales, chartArea }) {
      const centre = ({ x, y }) => [scales.x.getPixelForValue(x), scales.y.getPixelForValue(y)];
      const taken = all
        .map(centre)
        .map(([x, y]) => ({ left: x - MARK, top: y - MARK, width: 2 * MARK, height: 2 * MARK }));
      ctx.save();
      ctx.font = `12px ${Chart.defaults.font.family}`;
      ctx.fillStyle = colour('ink');
      ctx.strokeStyle = colour('surface');
      ctx.lineWidth = 4;
      ctx.lineJoin = 'round';
      ctx.textBaseline = 'top';
      for (const point of new Set(named)) {
        const text = words.shortGpu(point.option);
        const box = places(centre(point), ctx.measureText(text).width).find(
          (place) => within(place, chartArea) && !taken.some((other) => overlap(place, other)),
        );
        if (box) {
          ctx.strokeText(text, box.left, box.top);
          ctx.fillText(text, box.left, box.top);
          taken.push(box);
        }
      }
      ctx.restore();
    },
  };
}

/** Below, above, right and left of a mark. */
const places = ([x, y], width) =>
  [
    [x - width / 2, y + 14],
    [x - width / 2, y - 14 - HEIGHT],
    [x + 14, y - HEIGHT / 2],
    [x - 14 - width, y - HEIGHT / 2],
  ].map(([left, top]) => ({ left, top, width, height: HEIGHT }));

const within = (box, area) =>
  box.left > area.left + 4 &&
  box.left + box.width < area.right &&
  box.top > area.top &&
  box.top + box.height < area.bottom;

const overlap = (a, b) =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
