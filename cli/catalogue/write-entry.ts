import { draftEntry, reviseEntry } from '../../client/write-entry.js';
import type { ExitCode } from '../exit-codes.js';
import { readData } from '../case/read-data.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { signIn } from '../sign-in.js';
import { withHefu } from '../with-hefu.js';
import { answerEntry } from './answer-entry.js';

/** `hefu catalogue draft`: a new entry, with what the check found in it. */
export async function draft(face: Face, given: Given): Promise<ExitCode> {
  const fields = await readData(given.text('data'));
  const code = given.text('code');
  return withHefu(face, async (hefu) => {
    const session = await signIn(face, given, hefu);
    const done = await draftEntry(hefu, session, { fields, ...(code === undefined ? {} : { code }) });
    return answerEntry(face, hefu, done.code, done);
  });
}

/** `hefu catalogue revise`: what is stated is changed, the rest stays. */
export async function revise(face: Face, given: Given): Promise<ExitCode> {
  const [code = ''] = given.words;
  const fields = await readData(given.text('data'));
  return withHefu(face, async (hefu) => {
    const session = await signIn(face, given, hefu);
    const reason = given.text('reason') ?? '';
    return answerEntry(face, hefu, code, await reviseEntry(hefu, session, { code, fields, reason }));
  });
}
