import { byId, el } from '../dom.js';
import * as words from '../words.js';

/** Shows what the service refused: all of it above the answer, and each at its field. */
export function showProblems(form, refusal, answeredBefore) {
  clearProblems(form);
  const placed = refusal.errors.map((error) => ({ error, control: controlOf(form, error.field) }));
  placed.filter((each) => each.control).forEach(({ error, control }) => mark(control, error));
  const box = byId('problem');
  box.hidden = false;
  box.replaceChildren(
    el('h2', {}, 'This cannot be answered yet'),
    refusal.errors.length === 0
      ? el('p', {}, refusal.message)
      : el(
          'ul',
          {},
          ...placed.map(({ error, control }) =>
            el(
              'li',
              {},
              control
                ? el('button.link', { type: 'button', onclick: () => show(control) }, words.field(error.field))
                : words.field(error.field),
              ` ${error.message}.`,
            ),
          ),
        ),
    answeredBefore ? el('p.hint', {}, 'Below is still the answer to the question before.') : '',
  );
}

export function clearProblems(form) {
  byId('problem').hidden = true;
  form.querySelectorAll('.field > .error').forEach((note) => note.remove());
  form.querySelectorAll('[aria-invalid]').forEach((control) => {
    control.removeAttribute('aria-invalid');
    describe(control, control.getAttribute('aria-describedby')?.replace(noteId(control), '').trim());
  });
}

/** The control of a path, or that of the part that it lies in. */
function controlOf(form, path) {
  for (let part = path; part; part = part.replace(/(\.[^.]*|\[\d+\])$|^[^.[]+$/, '')) {
    const named = form.elements[part];
    if (named) {
      return named instanceof RadioNodeList ? named[0] : named;
    }
  }
  return null;
}

const noteId = (control) => `problem-of-${control.id || control.name.replace(/\W/g, '-')}`;

function mark(control, error) {
  const nearby = (error.allowed ?? []).slice(0, 6);
  const choosable = control.matches('input:not([type=number], [type=radio], [type=checkbox])');
  const note = el(
    'p.error',
    { id: noteId(control) },
    `${error.message}${nearby.length > 0 ? ':' : ''} `,
    ...nearby.map((value) =>
      choosable
        ? el('button.link', { type: 'button', onclick: () => choose(control, value) }, value)
        : el('span.value', {}, value),
    ),
  );
  control.closest('.field').append(note);
  control.setAttribute('aria-invalid', 'true');
  describe(control, `${control.getAttribute('aria-describedby') ?? ''} ${note.id}`.trim());
}

function describe(control, ids) {
  if (ids) {
    control.setAttribute('aria-describedby', ids);
  } else {
    control.removeAttribute('aria-describedby');
  }
}

function choose(control, value) {
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true }));
  control.focus();
}

function show(control) {
  control.closest('details')?.setAttribute('open', '');
  control.focus();
}
