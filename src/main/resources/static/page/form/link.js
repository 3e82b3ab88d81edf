import { byId } from '../dom.js';

/**
 * The form in the address, after the #: so it can be sent as a link, and what a lab can spend does not reach the logs
 * of any server.
 */

/** @returns {[string, string][]} the fields of the address; empty if it carries none */
export function linkedFields() {
  const text = location.hash.slice(1);
  return text.includes('=') ? [...new URLSearchParams(text)] : [];
}

/** Writes the fields into the address, without a new entry in the browser's history. */
export function keepInLink(fields) {
  const text = new URLSearchParams(fields).toString();
  history.replaceState(null, '', `#${text}`);
  byId('address').textContent = location.href;
}
