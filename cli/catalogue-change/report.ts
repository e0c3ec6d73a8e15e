import { reportChange } from '../../client/catalogue-changes.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import { refused } from '../failed.js';
import type { Given } from '../leaf.js';
import { signIn } from '../sign-in.js';
import { withHefu } from '../with-hefu.js';
import { changeLines } from './change-lines.js';
import { readChange } from './read-change.js';

/** `hefu catalogue report-change`: a change is reported, the clock runs from the change on. */
export async function report(face: Face, given: Given): Promise<ExitCode> {
  const [entry = ''] = given.words;
  const optional = ['system', 'changedOn', 'ruleSet', 'ruleSetReason', 'ruleSetDocument'].flatMap((name) => {
    const value = given.text(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return withHefu(face, async (hefu) => {
    const session = await signIn(face, given, hefu);
    const { id, answer, adjusted } = await reportChange(hefu, session, {
      entry,
      cause: given.text('cause') ?? 'system',
      what: given.text('what') ?? '',
      ...Object.fromEntries(optional),
    });
    if (answer.kind === 'refused') throw refused(answer.refusals, `hefu catalogue show ${entry}`);
    const { shown, today } = await readChange(hefu, id);
    face.out.answer({ ...shown, adjusted }, () => [`已报告，编号 ${id}。`, '', ...changeLines(shown, today)]);
    if (adjusted !== null) {
      face.out.say(
        `变动之后目录已有修改（第 ${adjusted} 版）。如即为本次调整，请运行：hefu catalogue change do ${id} NoteEntry --data '{"version":${adjusted}}'`,
      );
    }
    return exitCodes.done;
  });
}
