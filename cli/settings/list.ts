import { listSettings } from '../../client/settings.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { table } from '../table.js';
import { withHefu } from '../with-hefu.js';
import { scopeOf, sourceTerm, valueWords } from './wording.js';

/** `hefu settings list`: what holds, and since it is no law, says so. */
export async function list(face: Face, given: Given): Promise<ExitCode> {
  return withHefu(face, async (hefu) => {
    const settings = await listSettings(hefu, scopeOf(given));
    face.out.answer(settings, () => [
      ...table(
        ['设置', '来源', '名称', '现值'],
        settings.map(({ key, name, source, value, unit }) => [
          key,
          sourceTerm(source),
          name,
          valueWords(value, unit),
        ]),
      ),
      '',
      '以上均为设置，非法定。',
    ]);
    return exitCodes.done;
  });
}
