/** What codes and fields are called on this page; a code without a word here is shown as it reads. */

export { inWords } from './words/codes.js';
export * from './words/fields.js';
export * from './words/options.js';
export * from './words/places.js';
export * from './words/reasons.js';
