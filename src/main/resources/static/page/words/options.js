import { hours } from '../format.js';
import { from } from './codes.js';
import { provider } from './places.js';

/** What options and their figures are called. */

/** What can be done, each by one word, shape and colour throughout the page. */
export const ACTIONS = {
  KEEP: { word: 'Keep', sign: '\u25a0', shape: 'rect' },
  FREE: { word: 'Use for free', sign: '\u25b2', shape: 'triangle' },
  BUY: { word: 'Buy', sign: '\u25cf', shape: 'circle' },
  RENT: { word: 'Rent', sign: '\u25c6', shape: 'rectRot' },
  NOTHING_FITS: { word: 'Nothing fits', sign: '\u2715', shape: 'crossRot' },
};

/** What an option is, in a few words: `Buy, used`, `Rent at RunPod`. */
export function kind(option) {
  const { word } = ACTIONS[option.kind];
  if (option.kind === 'BUY') {
    return `${word} ${option.condition === 'USED' ? 'used' : 'new'}`;
  }
  if (option.kind === 'RENT') {
    return `${word} at ${provider(option.provider)}`;
  }
  return option.kind === 'FREE' ? `${word} at ${provider(option.provider)}` : word;
}

/** Its name where there is little room. */
export const shortGpu = (option) => gpu(option).replace(/(GeForce|NVIDIA) | Generation$/g, '');

/** The GPU of an option, and how many if several. */
export const gpu = (option) => (option.gpuCount > 1 ? `${option.gpuCount} \u00d7 ` : '') + option.gpu.name;

export const option = (each) => `${kind(each)}: ${gpu(each)}`;

/** From which hours a week on something else would be the verdict. */
export const flip = ({ hoursPerWeek, above, action }) =>
  `${above ? 'From' : 'Up to'} about ${hours(hoursPerWeek)} a week the verdict would be: ${ACTIONS[action].word.toLowerCase()}.`;

export const label = from({ BEST_VALUE: 'Best value', FASTEST: 'Fastest', CHEAPEST: 'Cheapest' });

export const costLine = from({
  card: 'Card',
  computer: 'New computer',
  resale: 'Worth at the end',
  storage: 'Keeping the data there',
  egress: 'Getting the data back',
});

export const scorePart = from({
  cost: 'Money paid',
  waiting: 'Waiting for results',
  effort: 'Staff time to set it up',
  interruption: 'Interruptions',
  doubt: 'Doubt about the estimates',
});

export const memoryPart = from({
  optimizer: 'Optimizer states',
  kvCache: 'Cache of the text so far',
  allocatorSlack: 'What the software reserves besides',
  context: 'Driver and libraries',
  measured: 'Measured by the lab',
  stated: 'Stated by the lab',
});

export const basis = from({
  MEASURED: 'measured',
  SCALED: 'scaled from a near relative',
  MODELLED: 'estimated by a model',
  STATED: 'stated by the lab',
  UNKNOWN: 'not known',
});
