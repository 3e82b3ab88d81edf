/**
 * The form as a flat list of fields, each under its path in the request. What has its default is left out: so a link
 * stays short, and the service's own defaults count.
 */

/** @returns {[string, string][]} path and value of every field that differs from an empty form */
export function fieldsOf(form) {
  const fields = [];
  for (const control of form.elements) {
    if (!control.name || control.closest('[hidden]') || isOfNamelessGpu(control) || !differs(control)) {
      continue;
    }
    if (control.type === 'checkbox') {
      fields.push([control.name, control.dataset.kind === 'flag' ? String(control.checked) : control.value]);
    } else {
      fields.push([control.name, control.value.trim()]);
    }
  }
  return fields;
}

const isOfNamelessGpu = (control) => control.closest('.gpu')?.querySelector('input').value.trim() === '';

function differs(control) {
  if (control.name === 'workload.type') {
    return true;
  }
  if (control.type === 'radio') {
    return control.checked && !control.defaultChecked && control.name !== 'rhythm';
  }
  if (control.type === 'checkbox' && control.dataset.kind !== 'flag') {
    const all = [...control.form.elements[control.name]];
    return control.checked && all.some((each) => each.checked !== each.defaultChecked);
  }
  if (control.type === 'checkbox') {
    return control.checked !== control.defaultChecked;
  }
  if (control.matches('select')) {
    const usual = [...control.options].find((option) => option.defaultSelected) ?? control.options[0];
    return control.value !== usual?.value;
  }
  return control.value.trim() !== control.defaultValue;
}

/** The request that these fields make. */
export function requestOf(form, fields) {
  const request = {};
  for (const [path, value] of fields) {
    if (path === 'hardware') {
      request.hardware ??= {};
    } else {
      put(request, path, valueOf(form, path, value));
    }
  }
  return request;
}

function valueOf(form, path, text) {
  const named = form.elements[path];
  const control = named instanceof RadioNodeList ? named[0] : named;
  if (control?.type === 'number') {
    return Number(text);
  }
  if (control?.dataset.kind === 'flag') {
    return text === 'true';
  }
  if (control?.dataset.kind === 'list') {
    return text
      .split(',')
      .map((entry) => entry.trim())
      .filter(Boolean);
  }
  return control?.type === 'checkbox' ? [text] : text;
}

/** Puts a value at a path such as `hardware.gpus[0].name`; lists at the same path are joined. */
function put(request, path, value) {
  const keys = path.split(/[.[\]]+/).filter(Boolean);
  const last = keys.pop();
  let part = request;
  keys.forEach((key, i) => {
    part[key] ??= /^\d+$/.test(keys[i + 1] ?? '') ? [] : {};
    part = part[key];
  });
  part[last] = Array.isArray(value) && Array.isArray(part[last]) ? [...part[last], ...value] : value;
}
