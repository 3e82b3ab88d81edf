import { byId, el } from '../dom.js';
import * as words from '../words.js';
import { drawChoice, drawFields } from './fields.js';
import { showRows } from './gpus.js';

export const form = byId('question');

/** What a lab says of its work stays when it looks at another type of work. */
const KEPT = [
  'framework',
  'frameworkVersion',
  'minimumMemoryGb',
  'minimumComputeCapability',
  'hoursPerRun',
  'referenceGpu',
];

let types = [];

/** Draws what the service tells of: types of work, currencies and countries. */
export function drawForm(workloads, catalog) {
  types = workloads;
  byId('type').append(...types.map((type) => el('option', { value: type.type }, words.workload(type.type))));
  replaceBy(byId('currency'), drawChoice({}, 'USD', catalog.currencies, words.currency));
  const countries = catalog.countries.map((code) => [words.country(code), code]).sort(byName);
  byId('country').append(
    el('option', { value: '' }, 'the world\u2019s mean'),
    ...countries.map(([name, code]) => el('option', { value: code }, name)),
  );
  showType();
  showRows(1);
}

const replaceBy = (select, other) => select.replaceChildren(...other.children);

/** Countries by name; means of regions, which are in brackets, last. */
const byName = ([a], [b]) => a.includes('(') - b.includes('(') || a.localeCompare(b, 'en');

function showType() {
  const type = types.find((each) => each.type === byId('type').value) ?? types[0];
  const kept = KEPT.map((name) => [`workload.${name}`, form.elements[`workload.${name}`]?.value]);
  drawFields(type, byId('work-front'), byId('work-more'));
  byId('hours-per-week').placeholder = type.fields.find((field) => field.name === 'hoursPerWeek').default;
  byId('type-hint').textContent = type.description.replaceAll('`', '');
  kept.filter(([, value]) => value).forEach(([name, value]) => setField(name, value));
}

/** Shows only what goes with what was chosen. */
export function showParts() {
  const once = form.elements.rhythm.value === 'once';
  byId('weekly').hidden = once;
  byId('once').hidden = !once;
  byId('computer').hidden = form.elements.hardware.value !== 'own';
}

/** Fills the form with fields, after what was in it has gone. */
export function restore(fields) {
  form.reset();
  byId('read-result').textContent = '';
  const type = fields.find(([path]) => path === 'workload.type')?.[1];
  if (types.some((each) => each.type === type?.toUpperCase())) {
    byId('type').value = type.toUpperCase();
  }
  byId('work-more').replaceChildren();
  showType();
  showRows(0);
  setFields(fields.filter(([path]) => path !== 'workload.type'));
  if (fields.some(([path]) => path === 'workload.hoursTotal' || path === 'workload.deadlineDays')) {
    form.elements.rhythm.value = 'once';
  }
  showParts();
}

/** Sets some fields and leaves the others. */
export function setFields(fields) {
  const gpus = fields.map(([path]) => path.match(/^hardware\.gpus\[(\d)\]/)).filter(Boolean);
  if (gpus.length > 0) {
    showRows(Math.max(...gpus.map(([, index]) => Number(index) + 1)));
  }
  const lists = Map.groupBy(fields, ([path]) => path);
  for (const [path, entries] of lists) {
    setField(path, ...entries.map(([, value]) => value));
  }
  showParts();
}

function setField(path, ...values) {
  const named = form.elements[path];
  const controls = named instanceof RadioNodeList ? [...named] : [named].filter(Boolean);
  for (const control of controls) {
    if (control.type === 'radio') {
      control.checked = control.value === values[0];
    } else if (control.type === 'checkbox') {
      control.checked = control.dataset.kind === 'flag' ? values[0] === 'true' : values.includes(control.value);
    } else {
      control.value = values[0];
      offerIfUnknown(control, values[0]);
    }
  }
  const folded = controls[0]?.closest('details');
  folded?.setAttribute('open', '');
}

/** A value that a choice does not have is offered all the same, so that the service can say what is wrong with it. */
function offerIfUnknown(control, value) {
  if (control.matches('select') && control.value !== value) {
    const entry =
      [...control.options].find((option) => option.textContent === value) ??
      control.appendChild(el('option', { value }, value));
    control.value = entry.value;
  }
}

form.addEventListener('change', (event) => {
  if (event.target.id === 'type') {
    showType();
  }
  showParts();
});
