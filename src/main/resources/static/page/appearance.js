import { byId } from './dom.js';

/** Light or dark, and paper. */

const dark = window.matchMedia('(prefers-color-scheme: dark)');

const paper = window.matchMedia('print');

const root = document.documentElement;

const isDark = () => (root.dataset.theme ?? (dark.matches ? 'dark' : 'light')) === 'dark';

/** @param {Function} redraw draws the charts in the colours that count now */
export function watchAppearance(redraw) {
  const button = byId('theme');
  const tell = () => {
    button.textContent = isDark() ? 'Light colours' : 'Dark colours';
    redraw();
  };
  button.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    remember(root.dataset.theme);
    tell();
  });
  dark.addEventListener('change', tell);
  paper.addEventListener('change', redraw);
  window.addEventListener('beforeprint', unfold);
  window.addEventListener('afterprint', foldAgain);
  tell();
}

/** A browser may refuse to remember; the choice then holds until the page is left. */
function remember(theme) {
  try {
    localStorage.setItem('theme', theme);
  } catch {
    // nothing is lost but the memory of it
  }
}

/** What is folded away on the screen belongs into an application; the style sheet unfolds it where the browser can. */
function unfold() {
  document.querySelectorAll('details.printed:not([open])').forEach((details) => {
    details.open = true;
    details.dataset.opened = '';
  });
}

function foldAgain() {
  document.querySelectorAll('details[data-opened]').forEach((details) => {
    details.open = false;
    delete details.dataset.opened;
  });
}
