import { getSetting, resetSetting } from '../../client/settings.js';
import type { ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { signInOrLocalAdmin } from '../sign-in.js';
import { withHefu } from '../with-hefu.js';
import { changed } from './changed.js';
import { scopeOf } from './wording.js';

/** `hefu settings reset`: the scope's own value is taken away. */
export async function reset(face: Face, given: Given): Promise<ExitCode> {
  const [key = ''] = given.words;
  const scope = scopeOf(given);
  return withHefu(face, async (hefu) => {
    const session = await signInOrLocalAdmin(face, given, hefu);
    const answer = await resetSetting(hefu, session, scope, key, given.text('reason') ?? '');
    return changed(face, answer, '已恢复', () => getSetting(hefu, scope, key));
  });
}
