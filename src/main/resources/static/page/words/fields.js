import { from, inWords } from './codes.js';

/** What the fields of a request and their values are called. */

export const workload = from({
  CUSTOM: 'A program of our own',
  LANGUAGE_MODEL_FINE_TUNING: 'Fine-tuning a language model',
  LANGUAGE_MODEL_INFERENCE: 'Asking a language model',
});

export const mode = from({ TRAINING: 'Train a network', INFERENCE: 'Only use one' });

/** Values of enumerated fields that are names rather than words. */
export const choice = from({
  PYTORCH: 'PyTorch',
  TENSORFLOW: 'TensorFlow',
  FP32: 'FP32',
  TF32: 'TF32',
  FP16: 'FP16',
  BF16: 'BF16',
  FP8: 'FP8',
  INT8: 'INT8',
  INT4: 'INT4',
  AMP: 'AMP (mixed)',
  ADAM: 'Adam',
  ADAMW: 'AdamW',
  SGD: 'SGD',
  LORA: 'LoRA',
  QLORA: 'QLoRA',
  SGD_MOMENTUM: 'SGD with momentum',
  ADAMW_8BIT: 'AdamW in 8 bits',
  CNN_TRAIN: 'Training an image network',
  CNN_INFER: 'Using an image network',
  CNN_INFER_B1: 'Using an image network, frame by frame',
  POSE_INFER_LARGE: 'Pose estimation, large network',
  POSE_INFER_SMALL: 'Pose estimation, small network',
  LLM_DECODE: 'Writing with a language model',
  DIFFUSION_INFER: 'Making images',
  SEQ_AUDIO_TRAIN: 'Training on speech',
});

const FIELDS = {
  'workload.type': 'What to run',
  'workload.mode': 'Train or use',
  'workload.model': 'Network',
  'workload.framework': 'Software',
  'workload.frameworkVersion': 'Version of it',
  'workload.precision': 'Number format',
  'workload.optimizer': 'Optimizer',
  'workload.batchSize': 'Batch size',
  'workload.imageWidth': 'Image width',
  'workload.imageHeight': 'Image height',
  'workload.classes': 'Classes',
  'workload.method': 'Which weights are trained',
  'workload.gradientCheckpointing': 'Gradient checkpointing',
  'workload.sequenceLength': 'Tokens of a text',
  'workload.promptTokens': 'Tokens of the prompt',
  'workload.newTokens': 'Tokens of the answer',
  'workload.memoryGb': 'Memory that it needs',
  'workload.speedLike': 'Is as fast as',
  'workload.measuredMemoryGb': 'Memory that we measured',
  'workload.minimumMemoryGb': 'Smallest card wanted',
  'workload.minimumComputeCapability': 'Compute capability, at least',
  'workload.hoursPerWeek': 'Hours a week',
  'workload.hoursTotal': 'Hours in all',
  'workload.deadlineDays': 'Done within days',
  'workload.hoursPerRun': 'Longest single run',
  'workload.referenceGpu': 'Reference GPU',
  'hardware.os': 'System',
  'hardware.computer': 'Build',
  'hardware.location': 'Where it stands',
  'hardware.cpuCores': 'CPU cores',
  'hardware.ramGb': 'Main memory (GB)',
  'hardware.powerSupplyW': 'Power supply (W)',
  'hardware.freeSlots': 'Free slot widths',
  'hardware.maxCardLengthMm': 'Longest card (mm)',
  'budget.currency': 'Currency',
  'budget.purchase': 'To buy, at most',
  'budget.rentPerMonth': 'To rent, a month',
  'budget.horizonMonths': 'Plan for (months)',
  'budget.electricityPerKwh': 'Price of a kWh',
  'budget.country': 'Electricity as in',
  'preferences.options': 'What we would do',
  'preferences.waitingCostPerHour': 'An hour of waiting is worth',
  'preferences.usedCards': 'Used cards',
  'preferences.interruptible': 'Runs may be interrupted',
  'preferences.dataMayLeaveSite': 'Data may leave our computers',
  'preferences.providers': 'Only these providers',
  'preferences.regions': 'Only these regions',
  'preferences.gpus': 'Only these GPUs',
  'preferences.maxGpus': 'GPUs at once, at most',
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
export const sentence = (text) =>
  text
    .replace(
      /\b(workload|hardware|budget|preferences)\.[a-z]\w*(\[\d+\]\.\w+)?/g,
      (path) => `\u201c${field(path)}\u201d`,
    )
    .replace(/\b[a-z]+[A-Z][a-z]\w*/g, (name) => (FIELDS[`workload.${name}`] ?? name).toLowerCase());

export const UNITS = {
  measuredMemoryGb: 'GB',
  minimumMemoryGb: 'GB',
  memoryGb: 'GB',
  hoursPerRun: 'h',
  imageWidth: 'px',
  imageHeight: 'px',
};
