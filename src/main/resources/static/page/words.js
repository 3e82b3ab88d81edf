import { hours } from './format.js';

/** What codes and fields are called on this page; a code without a word here is shown as it reads. */

/** A code such as `OVER_PURCHASE_BUDGET` or `powerSupply` as it reads. */
export function inWords(code) {
  const words = code.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const from = (names) => (code) => names[code] ?? inWords(code);

/** What can be done, each by one word, shape and colour throughout the page. */
export const ACTIONS = {
  KEEP: { word: 'Keep', sign: '\u25a0', shape: 'rect' },
  FREE: { word: 'Use for free', sign: '\u25b2', shape: 'triangle' },
  BUY: { word: 'Buy', sign: '\u25cf', shape: 'circle' },
  RENT: { word: 'Rent', sign: '\u25c6', shape: 'rectRot' },
  NOTHING_FITS: { word: 'Nothing fits', sign: '\u2715', shape: 'crossRot' },
};

export const workload = from({ CUSTOM: 'A program of our own',
  LANGUAGE_MODEL_FINE_TUNING: 'Fine-tuning a language model', LANGUAGE_MODEL_INFERENCE: 'Asking a language model' });

export const mode = from({ TRAINING: 'Train a network', INFERENCE: 'Only use one' });

/** Values of enumerated fields that are names rather than words. */
export const choice = from({
  PYTORCH: 'PyTorch', TENSORFLOW: 'TensorFlow', FP32: 'FP32', TF32: 'TF32', FP16: 'FP16', BF16: 'BF16', FP8: 'FP8',
  INT8: 'INT8', INT4: 'INT4', AMP: 'AMP (mixed)', ADAM: 'Adam', ADAMW: 'AdamW', SGD: 'SGD', LORA: 'LoRA',
  QLORA: 'QLoRA', SGD_MOMENTUM: 'SGD with momentum', ADAMW_8BIT: 'AdamW in 8 bits', CNN_TRAIN: 'Training an image network',
  CNN_INFER: 'Using an image network', CNN_INFER_B1: 'Using an image network, frame by frame',
  POSE_INFER_LARGE: 'Pose estimation, large network', POSE_INFER_SMALL: 'Pose estimation, small network',
  LLM_DECODE: 'Writing with a language model', DIFFUSION_INFER: 'Making images', SEQ_AUDIO_TRAIN: 'Training on speech',
});

const FIELDS = {
  'workload.type': 'What to run', 'workload.mode': 'Train or use', 'workload.model': 'Network',
  'workload.framework': 'Software', 'workload.frameworkVersion': 'Version of it', 'workload.precision': 'Number format',
  'workload.optimizer': 'Optimizer', 'workload.batchSize': 'Batch size', 'workload.imageWidth': 'Image width',
  'workload.imageHeight': 'Image height', 'workload.classes': 'Classes', 'workload.method': 'Which weights are trained',
  'workload.gradientCheckpointing': 'Gradient checkpointing', 'workload.sequenceLength': 'Tokens of a text',
  'workload.promptTokens': 'Tokens of the prompt', 'workload.newTokens': 'Tokens of the answer',
  'workload.memoryGb': 'Memory that it needs', 'workload.speedLike': 'Is as fast as',
  'workload.measuredMemoryGb': 'Memory that we measured', 'workload.minimumMemoryGb': 'Smallest card wanted',
  'workload.minimumComputeCapability': 'Compute capability, at least', 'workload.hoursPerWeek': 'Hours a week',
  'workload.hoursTotal': 'Hours in all', 'workload.deadlineDays': 'Done within days',
  'workload.hoursPerRun': 'Longest single run', 'workload.referenceGpu': 'Reference GPU',
  'hardware.os': 'System', 'hardware.computer': 'Build', 'hardware.location': 'Where it stands',
  'hardware.cpuCores': 'CPU cores', 'hardware.ramGb': 'Main memory (GB)', 'hardware.powerSupplyW': 'Power supply (W)',
  'hardware.freeSlots': 'Free slot widths', 'hardware.maxCardLengthMm': 'Longest card (mm)',
  'budget.currency': 'Currency', 'budget.purchase': 'To buy, at most', 'budget.rentPerMonth': 'To rent, a month',
  'budget.horizonMonths': 'Plan for (months)', 'budget.electricityPerKwh': 'Price of a kWh',
  'budget.country': 'Electricity as in', 'preferences.options': 'What we would do',
  'preferences.waitingCostPerHour': 'An hour of waiting is worth', 'preferences.usedCards': 'Used cards',
  'preferences.interruptible': 'Runs may be interrupted', 'preferences.dataMayLeaveSite': 'Data may leave our computers',
  'preferences.providers': 'Only these providers', 'preferences.regions': 'Only these regions',
  'preferences.gpus': 'Only these GPUs', 'preferences.maxGpus': 'GPUs at once, at most',
};

/** A field of the request by its path, such as `hardware.gpus[0].name`. */
export function field(path) {
  const gpu = path.match(/^hardware\.gpus\[(\d+)\]\.?(.*)$/);
  if (gpu) {
    const part = { name: 'name', count: 'how many', memoryGb: 'memory (GB)' }[gpu[2]] ?? gpu[2];
    return `GPU ${Number(gpu[1]) + 1}${part ? `, ${part}` : ''}`;
  }
  return FIELDS[path] ?? inWords(path.split('.').at(-1));
}

/** A sentence of the service, in which fields are called as they are on this page. */
export const sentence = (text) => text
  .replace(/\b(workload|hardware|budget|preferences)\.[a-z]\w*(\[\d+\]\.\w+)?/g, (path) => `\u201c${field(path)}\u201d`)
  .replace(/\b[a-z]+[A-Z][a-z]\w*/g, (name) => (FIELDS[`workload.${name}`] ?? name).toLowerCase());

/** From which hours a week on something else would be the verdict. */
export const flip = ({ hoursPerWeek, above, action }) =>
  `${above ? 'From' : 'Up to'} about ${hours(hoursPerWeek)} a week the verdict would be: ${ACTIONS[action].word.toLowerCase()}.`;

export const UNITS = { measuredMemoryGb: 'GB', minimumMemoryGb: 'GB', memoryGb: 'GB', hoursPerRun: 'h', imageWidth: 'px',
  imageHeight: 'px' };

export const label = from({ BEST_VALUE: 'Best value', FASTEST: 'Fastest', CHEAPEST: 'Cheapest' });

export const costLine = from({ card: 'Card', computer: 'New computer', resale: 'Worth at the end',
  storage: 'Keeping the data there', egress: 'Getting the data back' });

export const scorePart = from({ cost: 'Money paid', waiting: 'Waiting for results', effort: 'Staff time to set it up',
  interruption: 'Interruptions', doubt: 'Doubt about the estimates' });

export const memoryPart = from({ optimizer: 'Optimizer states', kvCache: 'Cache of the text so far',
  allocatorSlack: 'What the software reserves besides', context: 'Driver and libraries', measured: 'Measured by the lab',
  stated: 'Stated by the lab' });

export const basis = from({ MEASURED: 'measured', SCALED: 'scaled from a near relative', MODELLED: 'estimated by a model',
  STATED: 'stated by the lab', UNKNOWN: 'not known' });

export const leftOut = from({
  NOT_ENOUGH_MEMORY: 'Too little memory for the job', BELOW_MEMORY_FLOOR: 'Smaller than the software asks for',
  BELOW_MINIMUM_MEMORY: 'Smaller than you asked for', FRAMEWORK_UNSUPPORTED: 'Your software does not run on it',
  FRAMEWORK_WRONG_RESULTS: 'Your software gives wrong results on it', BELOW_COMPUTE_CAPABILITY: 'Too old a generation',
  HISTORIC_OFFER: 'No longer on offer', INTERRUPTION_NOT_WANTED: 'May be interrupted',
  MORE_GPUS_THAN_ASKED: 'Has more GPUs than you asked for', NEEDS_SERVER_COOLING: 'Needs the airflow of a server',
  NOT_ENOUGH_SLOTS: 'Does not fit into the free slots', CARD_TOO_LONG: 'Too long for the case',
  USED_NOT_WANTED: 'Only used', OPTION_NOT_WANTED: 'Not what you would do', DATA_MUST_STAY: 'Your data may not leave',
  OVER_PURCHASE_BUDGET: 'Costs more than you can spend once', OVER_MONTHLY_RENT: 'Costs more than you can spend a month',
  TOO_SLOW_FOR_THE_WEEK: 'Too slow: a week has too few hours', MISSES_DEADLINE: 'Too slow for the deadline',
  SESSION_TOO_SHORT: 'Its sessions are too short for a run', OWNED_ALREADY: 'You have it already',
  PROVIDER_NOT_WANTED: 'Of another provider', REGION_NOT_WANTED: 'In another region', GPU_NOT_WANTED: 'Not a GPU that you named',
  LICENCE_FORBIDS_DATACENTRE: 'Not licensed for a server room', NO_NVIDIA_ON_MACOS: 'Does not work in a Mac',
});

export const provider = (name) => ({ aws: 'AWS', gcp: 'Google Cloud', azure: 'Azure', 'google-colab': 'Google Colab',
  kaggle: 'Kaggle', 'sagemaker-studio-lab': 'SageMaker Studio Lab', runpod: 'RunPod', lambda: 'Lambda', ovhcloud: 'OVHcloud',
  scaleway: 'Scaleway', 'vast.ai': 'Vast.ai', nebius: 'Nebius', hyperstack: 'Hyperstack', crusoe: 'Crusoe', cudo: 'Cudo',
  fluidstack: 'FluidStack', verda: 'Verda', thunder: 'Thunder Compute', hyperbolic: 'Hyperbolic' }[name] ?? name);

const REGIONS = { AFRICA: 'Africa (mean)', ASIA: 'Asia (mean)', EU27: 'European Union (mean)', EUROPE: 'Europe (mean)',
  NORTH_AMERICA: 'North America (mean)', OCEANIA: 'Oceania (mean)', SOUTH_AMERICA: 'South America (mean)',
  WORLD: 'World (mean)' };

/** Two-letter codes, by which the browser knows countries' names. */
const COUNTRIES = { ARE: 'AE', ARG: 'AR', AUS: 'AU', AUT: 'AT', BEL: 'BE', BGD: 'BD', BGR: 'BG', BRA: 'BR', CAN: 'CA',
  CHE: 'CH', CHL: 'CL', CHN: 'CN', COL: 'CO', DEU: 'DE', DNK: 'DK', EGY: 'EG', ESP: 'ES', FIN: 'FI', FRA: 'FR', GBR: 'GB',
  GRC: 'GR', HUN: 'HU', IDN: 'ID', IND: 'IN', IRL: 'IE', ITA: 'IT', JPN: 'JP', KAZ: 'KZ', KEN: 'KE', KOR: 'KR', MAR: 'MA',
  MEX: 'MX', MLT: 'MT', MYS: 'MY', NGA: 'NG', NLD: 'NL', NOR: 'NO', NPL: 'NP', POL: 'PL', PRT: 'PT', QAT: 'QA', RUS: 'RU',
  SAU: 'SA', SWE: 'SE', THA: 'TH', TUR: 'TR', UKR: 'UA', USA: 'US', VNM: 'VN', ZAF: 'ZA' };

const countryNames = new Intl.DisplayNames('en', { type: 'region' });

/** A country by its three-letter code, a state such as `USA-CA` with it. */
export function country(code) {
  const [land, state] = code.split('-');
  const name = COUNTRIES[land] ? countryNames.of(COUNTRIES[land]) : (REGIONS[land] ?? land);
  return state ? `${name}, ${state}` : name;
}

const currencyNames = new Intl.DisplayNames('en', { type: 'currency' });

export const currency = (code) => `${code} (${currencyNames.of(code)})`;

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
