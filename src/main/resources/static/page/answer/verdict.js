import { byId, el } from '../dom.js';
import * as words from '../words.js';
import { relaxation } from './relaxation.js';

/** The verdict: what to do in large type, then the sentence that decides it, then why. */
export function showVerdict(answer, change) {
  const { verdict } = answer;
  const { word, sign } = words.ACTIONS[verdict.action];
  const [, what, figures] = verdict.headline.match(/^(.*?)[:;] (.*)$/) ?? [null, verdict.headline, ''];
  const ways = verdict.waysOut?.length > 0 ? verdict.waysOut : [verdict.relaxation ?? []].flat();
  const because = verdict.because.filter((reason) => reason.code !== 'VERDICT_FLIPS');
  byId('verdict').dataset.action = verdict.action;
  byId('verdict-said').replaceChildren(
    el('p.badge', {}, el('span.sign', { 'aria-hidden': 'true' }, sign), ` ${word}`),
    el('h2.headline', {}, what),
    figures && ways.length === 0 ? el('p.lead', {}, figures.charAt(0).toUpperCase() + figures.slice(1)) : '',
  );
  byId('verdict-more').replaceChildren(
    ways.length === 0
      ? ''
      : el('div', {}, el('h3', {}, 'What would help'), ...ways.map((way) => relaxation(way, change))),
    ...(verdict.flips ?? []).map((flip) => el('p.flip', {}, words.flip(flip))),
    warnings(answer.warnings),
    el(
      'details.more',
      { open: wasOpen('because'), id: 'because' },
      el('summary', {}, 'Why'),
      el('ul', {}, ...because.map((reason) => el('li', {}, words.sentence(reason.message)))),
    ),
    verdict.alternatives.length === 0
      ? ''
      : el(
          'div.else',
          {},
          el('h3', {}, 'Or else'),
          el('ul', {}, ...verdict.alternatives.map((other) => el('li', {}, other.line))),
        ),
  );
}

const wasOpen = (id) => byId(id)?.open ?? false;

export function warnings(list) {
  return list.length === 0
    ? ''
    : el('ul.warnings', {}, ...list.map((warning) => el('li', {}, words.sentence(warning.message))));
}
