import { byId } from '../dom.js';
import * as service from '../service.js';

/** Fills the computer in from what nvidia-smi printed. */
export function readPastes(fillIn) {
  byId('read').addEventListener('click', async () => {
    const result = byId('read-result');
    try {
      const hardware = await service.readHardware(byId('printed').value);
      fillIn(fieldsOf(hardware));
      const gpus = hardware.gpus.map((gpu) => `${gpu.count} \u00d7 ${gpu.name}`).join(', ');
      result.textContent = `Found: ${gpus || 'no GPU'}. Complete below what nvidia-smi cannot tell.`;
      result.classList.remove('error');
    } catch (refusal) {
      result.textContent = refusal.errors?.map((error) => `This ${error.message}`).join(' ') || refusal.message;
      result.classList.add('error');
    }
  });
}

function fieldsOf(hardware) {
  const gpus = hardware.gpus.flatMap((gpu, i) =>
    Object.entries(gpu).map(([part, value]) => [`hardware.gpus[${i}].${part}`, String(value)]),
  );
  return [['hardware', 'own'], ['hardware.os', hardware.os], ['hardware.computer', hardware.computer], ...gpus];
}
