import { compareVersions } from '../../client/entry-history.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { table } from '../table.js';
import { withHefu } from '../with-hefu.js';
import { differenceRows } from './difference-rows.js';

/** `hefu catalogue compare`: two versions, field by field and item by item. */
export async function compare(face: Face, given: Given): Promise<ExitCode> {
  const [code = '', from = '', to = ''] = given.words;
  return withHefu(face, async (hefu) => {
    const found = await compareVersions(hefu, code, Number(from), Number(to));
    face.out.answer(found, () => {
      const rows = differenceRows(found);
      if (rows.length === 0) return ['两个版本的内容相同。'];
      return table(['栏目', `第 ${from} 版`, `第 ${to} 版`], rows);
    });
    return exitCodes.done;
  });
}
