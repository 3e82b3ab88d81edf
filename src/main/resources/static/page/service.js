/** The calls to the service; addresses are relative, so that it may stand under any path. */

/** What the service refused, with the fields that it names; none where it did not answer at all. */
export class Refusal extends Error {
  constructor(problem) {
    super(problem.detail ?? 'The service does not answer. Try again in a moment.');
    this.errors = problem.errors ?? [];
  }
}

async function answered(path, settings) {
  const response = await fetch(path, settings).catch((failure) => {
    throw failure.name === 'AbortError' ? failure : new Refusal({});
  });
  const json = response.headers.get('Content-Type')?.includes('json');
  const body = json ? await response.json() : {};
  if (!response.ok) {
    throw new Refusal(body);
  }
  return body;
}

const get = (path) => answered(path, {});

const post = (path, type, body, signal) =>
  answered(path, { method: 'POST', headers: { 'Content-Type': type }, body, signal });

export const workloads = async () => (await get('workloads')).workloads;

export const catalog = () => get('catalog');

export const gpus = async () => (await get('gpus')).gpus;

/** The hardware that a printout of nvidia-smi tells of. */
export const readHardware = (printed) => post('hardware', 'text/plain', printed);

export const recommend = (request, signal) => post('recommend', 'application/json', JSON.stringify(request), signal);
