import { byId } from '../dom.js';
import { ACTIONS } from '../words.js';

/** On a phone, the verdict in a word at the foot of the screen while the form is filled in, and the way to it. */

const link = byId('to-answer');

let inView = true;

new IntersectionObserver(([entry]) => {
  inView = entry.isIntersecting;
  update();
}).observe(byId('verdict-said'));

const update = () => {
  link.hidden = inView || link.textContent === '';
};

link.addEventListener('click', (event) => {
  event.preventDefault();
  goToAnswer();
});

export function goToAnswer() {
  byId('answer').scrollIntoView();
  byId('answer').focus({ preventScroll: true });
}

export function showWay({ verdict }) {
  const { word, sign } = ACTIONS[verdict.action];
  link.dataset.action = verdict.action;
  link.textContent = `${sign} ${word}: see why`;
  update();
}
