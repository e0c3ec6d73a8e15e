import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { withReader } from '../with-reader.js';
import { changeLines } from './change-lines.js';
import { readChange } from './read-change.js';

/** `hefu catalogue change show` */
export async function show(face: Face, given: Given): Promise<ExitCode> {
  const [id = ''] = given.words;
  return withReader(face, given, async (hefu, reader) => {
    const { shown, today } = await readChange(hefu, id);
    face.out.answer(shown, () => changeLines(shown, today));
    await reader.opened(`catalogue-change/${id}`);
    return exitCodes.done;
  });
}
