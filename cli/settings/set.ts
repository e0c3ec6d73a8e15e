import { getSetting, setSetting } from '../../client/settings.js';
import type { ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { signInOrLocalAdmin } from '../sign-in.js';
import { withHefu } from '../with-hefu.js';
import { changed } from './changed.js';
import { scopeOf, typedValue } from './wording.js';

/** `hefu settings set`: who changed it and why is an event. */
export async function set(face: Face, given: Given): Promise<ExitCode> {
  const [key = '', text = ''] = given.words;
  const value = typedValue(text);
  const scope = scopeOf(given);
  return withHefu(face, async (hefu) => {
    const session = await signInOrLocalAdmin(face, given, hefu);
    const answer = await setSetting(hefu, session, scope, key, value, given.text('reason') ?? '');
    return changed(face, answer, '已修改', () => getSetting(hefu, scope, key));
  });
}
