/**
 * Makes an element.
 *
 * @param {string} tag such as `p` or `p.hint`
 * @param {object} [attributes] attributes; a function is a listener such as `onclick`, null leaves one out
 * @param {...(Node|string|null)} children null is left out
 */
export function el(tag, attributes = {}, ...children) {
  const [name, ...classes] = tag.split('.');
  const element = document.createElement(name);
  element.classList.add(...classes);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      element.addEventListener(key.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(key, value === true ? '' : value);
    }
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

export const byId = (id) => document.getElementById(id);

/** A table with a heading for each column; numbers are set to the right. */
export function table(caption, headings, rows) {
  const isFigure = (cell) => cell?.number !== undefined;
  const align = (index) => (rows.some((row) => isFigure(row[index])) ? 'number' : null);
  return el(
    'div.scroll',
    { tabindex: 0, role: 'group', 'aria-label': caption },
    el(
      'table',
      {},
      el('caption', {}, caption),
      el(
        'thead',
        {},
        el('tr', {}, ...headings.map((heading, i) => el('th', { scope: 'col', class: align(i) }, heading))),
      ),
      el(
        'tbody',
        {},
        ...rows.map((row) =>
          el('tr', {}, ...row.map((cell, i) => el('td', { class: align(i) }, isFigure(cell) ? cell.number : cell))),
        ),
      ),
    ),
  );
}

/** A figure as a cell of a table. */
export const figure = (text) => ({ number: text });

/** What a chart shows, for those who read rather than look. */
export function tableInstead(section, content) {
  const place = section.querySelector('.as-table');
  const open = place.querySelector('details')?.open ?? false;
  place.replaceChildren(el('details.more', { open }, el('summary', {}, 'The same as a table'), content));
}

/** Shows a section if it has something to say. */
export function fill(id, ...children) {
  const section = byId(id);
  section.hidden = children.length === 0;
  section.replaceChildren(...children);
}
