import { byId, el } from '../dom.js';
import * as words from '../words.js';
import { tryThis } from './relaxation.js';

/** The verdict: what to do in large type, then the sentence that decides it, then why. */
export function showVerdict(answer, change) {
  const { verdict } = answer;
  const { word, sign } = words.ACTIONS[verdict.action];
  const [, what, figures] = verdict.headline.match(/^(.*?)[:;] (.*)$/) ?? [null, verdict.headline, ''];
  byId('verdict').dataset.action = verdict.action;
  byId('verdict-said').replaceChildren(
    el('p.badge', {}, el('span.sign', { 'aria-hidden': 'true' }, sign), ` ${word}`),
    el('h2.headline', {}, what),
    figures ? el('p.lead', {}, figures.charAt(0).toUpperCase() + figures.slice(1)) : '');
  byId('verdict-more').replaceChildren(
    ...(verdict.flips ?? []).map((flip) => el('p.flip', {}, flip.message)),
    verdict.relaxation ? el('p', {}, tryThis(verdict.relaxation, change)) : '',
    warnings(answer.warnings),
    el('details.more', { open: wasOpen('because'), id: 'because' }, el('summary', {}, 'Why'),
      el('ul', {}, ...verdict.because.map((reason) => el('li', {}, words.sentence(reason.message))))),
    verdict.alternatives.length === 0 ? '' : el('div.else', {}, el('h3', {}, 'Or else'),
      el('ul', {}, ...verdict.alternatives.map((other) => el('li', {}, other.line)))));
}

const wasOpen = (id) => byId(id)?.open ?? false;

export function warnings(list) {
  return list.length === 0 ? '' : el('ul.warnings', {}, ...list.map((warning) => el('li', {}, words.sentence(warning.message))));
}
