import { showOpening } from '../../client/opening-applications.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { withReader } from '../with-reader.js';
import { openingLines } from './opening-lines.js';

/** `hefu opening show` */
export async function show(face: Face, given: Given): Promise<ExitCode> {
  const [id = ''] = given.words;
  return withReader(face, given, async (hefu, reader) => {
    const shown = await showOpening(hefu, id);
    face.out.answer(shown, () => openingLines(shown));
    await reader.opened(`opening-application/${id}`);
    return exitCodes.done;
  });
}
