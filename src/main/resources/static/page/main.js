import { showAdvice, showStamp } from './answer/advice.js';
import { showAssumed } from './answer/assumed.js';
import { showCurrent } from './answer/current.js';
import { showLeftOut } from './answer/left-out.js';
import { showOptions } from './answer/options.js';
import { goToAnswer, showWay } from './answer/to-answer.js';
import { showVerdict } from './answer/verdict.js';
import { watchAppearance } from './appearance.js';
import { drawBreakEven, prepareBreakEven } from './charts/break-even.js';
import { drawCosts } from './charts/costs.js';
import { drawPicture } from './charts/picture.js';
import { byId } from './dom.js';
import { showAssumed as showDefaults } from './form/fields.js';
import { drawForm, form, restore, setFields } from './form/form.js';
import { knowNames } from './form/gpus.js';
import { keepInLink, linkedFields } from './form/link.js';
import { readPastes } from './form/paste.js';
import { clearProblems, showProblems } from './form/problems.js';
import { fieldsOf, requestOf } from './form/request.js';
import * as service from './service.js';
import { shareBy } from './share.js';

/** As many options as the service gives, for the picture; a program that posts the same gets its default. */
const PICTURE = { maxResults: 50, maxRejected: 100 };

const PAUSE = 300;

let question = {};

let answer = null;

let timer;

let running = new AbortController();

/** Asks what the form says now; an answer to an earlier question is no longer waited for. */
async function ask() {
  clearTimeout(timer);
  running.abort();
  running = new AbortController();
  const fields = fieldsOf(form);
  keepInLink(fields);
  question = requestOf(form, fields);
  const full = { ...question, preferences: { ...question.preferences, ...PICTURE } };
  byId('results').setAttribute('aria-busy', 'true');
  try {
    answer = await service.recommend(full, running.signal);
  } catch (problem) {
    if (problem.name !== 'AbortError') {
      refused(problem);
    }
    return;
  }
  clearProblems(form);
  show(full);
}

/** Says what is wrong; the answer to the question before stays in sight, in grey. */
function refused(problem) {
  const results = byId('results');
  clearProblems(form);
  showProblems(form, problem, answer !== null);
  results.hidden = answer === null;
  results.classList.add('earlier');
  results.setAttribute('aria-busy', 'false');
}

function show(full) {
  const results = byId('results');
  results.hidden = false;
  results.classList.remove('earlier');
  results.setAttribute('aria-busy', 'false');
  showDefaults(form, answer.request);
  showWay(answer);
  showVerdict(answer, change);
  showCurrent(answer, change);
  showOptions(answer);
  showAdvice(answer);
  showLeftOut(answer, change);
  showAssumed(answer);
  showStamp(answer.catalog);
  drawPicture(answer);
  drawCosts(answer);
  prepareBreakEven(full, answer);
}

/** Changes fields of the form for the lab, asks again and goes to what comes of it. */
function change(fields) {
  setFields(fields);
  ask();
  goToAnswer();
}

function redraw() {
  if (answer) {
    drawPicture(answer);
    drawCosts(answer);
    drawBreakEven();
  }
}

function start(fields) {
  restore(fields);
  ask();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  ask();
});
form.addEventListener('input', (event) => {
  if (event.target.name) {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  }
});
form.elements['workload.type'].addEventListener('change', ask);
byId('anew').addEventListener('click', () => start([]));
byId('skip').addEventListener('click', (event) => {
  event.preventDefault();
  goToAnswer();
});
window.addEventListener('hashchange', () => start(linkedFields()));
byId('work-more').addEventListener('focusin', (event) => event.target.name === 'workload.referenceGpu' && knowNames());

readPastes((fields) => {
  setFields(fields);
  ask();
});
shareBy(() => question);
watchAppearance(redraw);

try {
  drawForm(await service.workloads(), await service.catalog());
  start(linkedFields());
} catch (problem) {
  refused(problem);
  throw problem;
}
