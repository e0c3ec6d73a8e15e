import { showDemand } from '../../client/demands.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { withReader } from '../with-reader.js';
import { demandLines } from './demand-lines.js';

/** `hefu demand show` */
export async function show(face: Face, given: Given): Promise<ExitCode> {
  const [id = ''] = given.words;
  return withReader(face, given, async (hefu, reader) => {
    const shown = await showDemand(hefu, id);
    face.out.answer(shown, () => demandLines(shown));
    await reader.opened(`demand/${id}`);
    return exitCodes.done;
  });
}
