import { getSetting } from '../../client/settings.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { facts } from '../facts.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { withHefu } from '../with-hefu.js';
import { scopeOf, sourceTerm, valueWords } from './wording.js';

/** `hefu settings get`: one setting, where its value comes from, what holds if nobody sets it. */
export async function get(face: Face, given: Given): Promise<ExitCode> {
  const [key = ''] = given.words;
  return withHefu(face, async (hefu) => {
    const setting = await getSetting(hefu, scopeOf(given), key);
    const { name, value, unit, source, note } = setting;
    face.out.answer(setting, () =>
      facts([
        ['设置', key],
        ['名称', name],
        ['现值', valueWords(value, unit)],
        ['来源', sourceTerm(source)],
        ['缺省', valueWords(setting.default, unit)],
        ['性质', note],
      ]),
    );
    return exitCodes.done;
  });
}
