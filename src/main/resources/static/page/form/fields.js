import { el } from '../dom.js';
import * as words from '../words.js';

/** Fields that most labs change; the others are folded away. */
const FRONT = [
  'mode',
  'model',
  'method',
  'memoryGb',
  'imageWidth',
  'imageHeight',
  'classes',
  'batchSize',
  'sequenceLength',
  'promptTokens',
  'newTokens',
  'speedLike',
];

/** Fields that stand in the page itself, since they are of every type. */
const ELSEWHERE = ['hoursPerWeek', 'hoursTotal', 'deadlineDays'];

/** Draws the fields of a type of work as `GET /workloads` describes them. */
export function drawFields(type, front, more) {
  const fields = type.fields.filter((field) => !ELSEWHERE.includes(field.name));
  const chosen = FRONT.map((name) => fields.find((field) => field.name === name)).filter(Boolean);
  const rest = fields.filter((field) => !FRONT.includes(field.name));
  front.replaceChildren(...inPairs(chosen, type));
  more.replaceChildren(...rest.map((field) => draw(field, type, true)));
}

/** Numbers stand two in a row. */
function inPairs(fields, type) {
  const rows = [];
  for (const field of fields) {
    const drawn = draw(field, type, false);
    const last = rows.at(-1);
    if (field.type === 'INTEGER' && last?.matches('.pair') && last.childElementCount < 2) {
      last.append(drawn);
    } else {
      rows.push(field.type === 'INTEGER' ? el('div.pair', {}, drawn) : drawn);
    }
  }
  return rows;
}

function draw(field, type, explained) {
  const name = `workload.${field.name}`;
  const id = `work-${field.name}`;
  if (field.name === 'mode') {
    return drawMode(field, name);
  }
  const hint = explained ? el('p.hint', { id: `${id}-hint` }, field.description.replaceAll('`', '')) : null;
  const control = drawControl(field, type, { id, name, 'aria-describedby': explained ? `${id}-hint` : null });
  const unit = words.UNITS[field.name];
  return el(
    'div.field',
    {},
    el('label', { for: id }, words.field(name), unit ? el('span.unit', {}, ` ${unit}`) : null),
    control,
    hint,
  );
}

function drawMode(field, name) {
  return el(
    'div.field',
    { role: 'radiogroup', 'aria-label': words.field(name) },
    el(
      'div.switch',
      {},
      ...field.allowed.map((value) =>
        el(
          'label',
          {},
          el('input', { type: 'radio', name, value, checked: value === field.default }),
          ` ${words.mode(value)}`,
        ),
      ),
    ),
  );
}

function drawControl(field, type, attributes) {
  if (field.name === 'model') {
    return drawModels(field, type, attributes);
  }
  if (field.type === 'CHOICE') {
    return drawChoice(attributes, field.default, field.allowed, words.choice);
  }
  if (field.type === 'BOOLEAN') {
    return drawChoice({ ...attributes, 'data-kind': 'flag' }, String(field.default), ['true', 'false'], (value) =>
      value === 'true' ? 'Yes' : 'No',
    );
  }
  if (field.type === 'TEXT') {
    return el('input', {
      ...attributes,
      type: 'text',
      maxlength: 120,
      list: field.name === 'referenceGpu' ? 'gpu-names' : null,
    });
  }
  const whole = field.type === 'INTEGER';
  return el('input', {
    ...attributes,
    type: 'number',
    min: field.minimum,
    max: field.maximum,
    required: field.required,
    step: whole ? 1 : 'any',
    inputmode: whole ? 'numeric' : 'decimal',
    placeholder: field.default ?? null,
  });
}

/** A choice whose first entry leaves the field out; what that comes to is what the service assumes. */
export function drawChoice(attributes, byDefault, values, inWords) {
  return el(
    'select',
    attributes,
    el('option', { value: '' }, byDefault ? usual(inWords(byDefault)) : 'As usual'),
    ...values.map((value) => el('option', { value }, inWords(value))),
  );
}

const usual = (value) => `${value} (as usual)`;

function drawModels(field, type, attributes) {
  if (type.models.length === 0) {
    return el('input', { ...attributes, type: 'text', maxlength: 120 });
  }
  return drawChoice(
    attributes,
    field.default,
    type.models.map((model) => model.key),
    (key) => modelName(type, key),
  );
}

/** A model by the name that people use, its first alias, and by its key where it has none. */
function modelName(type, key) {
  const model = type.models.find((each) => each.key === key);
  return model?.aliases[0] ?? key;
}

/** Shows what the service assumes for what was left empty. */
export function showAssumed(form, request) {
  for (const control of form.elements) {
    const value = control.name ? at(request, control.name) : undefined;
    if (value === undefined || value === null || typeof value === 'object') {
      continue;
    }
    if (control.matches('select') && control.options[0]?.value === '' && control.value === '') {
      const same = [...control.options].find((option) => option.value === String(value));
      control.options[0].textContent = usual(same?.textContent ?? String(value));
    } else if (control.matches('input[type=number], input[type=text]')) {
      control.placeholder = String(value);
    }
  }
}

const at = (value, path) =>
  path
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce((part, key) => part?.[key], value);
