import { countDays } from '../../client/reading.js';
import { countedDays } from '../calendar/due.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { withReader } from '../with-reader.js';
import { readCase } from './read-case.js';
import { shownLines } from './shown-lines.js';

/** `hefu request show`: where a case stands; with `--days` how its deadline is counted. */
export async function show(face: Face, given: Given): Promise<ExitCode> {
  const [id = ''] = given.words;
  return withReader(face, given, async (hefu, reader) => {
    const { shown, reading } = await readCase(hefu, id);
    if (!given.flag('days')) {
      face.out.answer(shown, () => shownLines(shown, reading));
      await reader.opened(`share-request/${id}`);
      return exitCodes.done;
    }
    const counted = await countDays(hefu, id);
    face.out.answer({ ...shown, days: counted.days }, () => [
      ...shownLines(shown, reading),
      '',
      ...(counted.days.length === 0 ? ['期限尚未开始计算。'] : countedDays(counted.days)),
    ]);
    await reader.opened(`share-request/${id}`);
    return exitCodes.done;
  });
}
