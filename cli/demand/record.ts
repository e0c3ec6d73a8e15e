import { recordDemand, showDemand } from '../../client/demands.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import { refused } from '../failed.js';
import type { Given } from '../leaf.js';
import { signIn } from '../sign-in.js';
import { withHefu } from '../with-hefu.js';
import { demandLines } from './demand-lines.js';

/** `hefu demand record` */
export async function record(face: Face, given: Given): Promise<ExitCode> {
  const [title = ''] = given.words;
  const optional = ['basis', 'provider'].flatMap((name) => {
    const value = given.text(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return withHefu(face, async (hefu) => {
    const session = await signIn(face, given, hefu);
    const { id, answer } = await recordDemand(hefu, session, {
      title,
      purpose: given.text('purpose') ?? '',
      items: given.texts('item'),
      ...Object.fromEntries(optional),
    });
    if (answer.kind === 'refused') throw refused(answer.refusals, 'hefu catalogue list');
    const shown = await showDemand(hefu, id);
    face.out.answer(shown, () => [`已登记，编号 ${id}。`, '', ...demandLines(shown)]);
    return exitCodes.done;
  });
}
