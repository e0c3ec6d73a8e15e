import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import { Failed, refused } from '../failed.js';
import type { Given } from '../leaf.js';
import { signIn } from '../sign-in.js';
import { withHefu } from '../with-hefu.js';
import type { CaseFace } from './case-face.js';
import { readData } from './read-data.js';

/** `hefu … do`: one command on a case; what happened, and what follows. */
export async function doCommand(of: CaseFace, face: Face, given: Given): Promise<ExitCode> {
  const [id = '', type = ''] = given.words;
  requireCommand(of, id, type);
  const data = await readData(given.text('data'));
  return withHefu(face, async (hefu) => {
    const session = await signIn(face, given, hefu);
    const [kind, { caseEnvelope, commandCase }] = await Promise.all([
      of.kind(),
      import('../../client/command-case.js'),
    ]);
    if (given.flag('dryRun')) {
      await caseEnvelope(hefu, session, kind, { id, type, data });
      face.out.answer({ id, command: type, dryRun: true }, () => [
        `“${of.commandTerm(type)}”填写合规格，没有办理。是否准许，办理时才能判定。`,
      ]);
      return exitCodes.done;
    }
    const commandId = given.text('commandId');
    const answer = await commandCase(hefu, session, kind, {
      id,
      type,
      data,
      ...(commandId === undefined ? {} : { commandId }),
    });
    if (answer.kind === 'refused') throw refused(answer.refusals, `hefu ${of.group} show ${id}`, { id });
    const { document, lines } = await of.shown(hefu, id);
    face.out.answer({ ...document, events: answer.events }, () => [
      `已办理：${answer.events.map((event) => of.eventTerm(event)).join('、')}。`,
      '',
      ...lines(),
    ]);
    return exitCodes.done;
  });
}

/** @throws Failed before anything is opened when there is no such command. */
export function requireCommand({ commandFields, group }: CaseFace, id: string, type: string): void {
  const known = Object.keys(commandFields).filter((one) => one !== 'Start');
  if (known.includes(type)) return;
  const detail = `没有“${type}”这项操作，可用：${known.join('、')}。`;
  throw new Failed(
    exitCodes.usage,
    [detail],
    { errors: [{ pointer: '/type', code: 'unknown-command', detail }] },
    `hefu ${group} show ${id}`,
  );
}
