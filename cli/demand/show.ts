import { showDemand } from '../../client/demands.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { withHefu } from '../with-hefu.js';
import { demandLines } from './demand-lines.js';

/** `hefu demand show` */
export async function show(face: Face, given: Given): Promise<ExitCode> {
  const [id = ''] = given.words;
  return withHefu(face, async (hefu) => {
    const shown = await showDemand(hefu, id);
    face.out.answer(shown, () => demandLines(shown));
    return exitCodes.done;
  });
}
