import { commandFields } from '../../domain/share-request/fields.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import { Failed, refused } from '../failed.js';
import type { Given } from '../leaf.js';
import { signIn } from '../sign-in.js';
import { withHefu } from '../with-hefu.js';
import { readData } from './read-data.js';
import { readCase } from './read-case.js';
import { shownLines } from './shown-lines.js';
import { commandTerm, eventTerm } from './wording.js';

/** `hefu request do`: one command; what happened, and what follows. */
export async function doCommand(face: Face, given: Given): Promise<ExitCode> {
  const [id = '', type = ''] = given.words;
  requireCommand(id, type);
  const data = await readData(given.text('data'));
  return withHefu(face, async (hefu) => {
    const session = await signIn(face, given, hefu);
    if (given.flag('dryRun')) {
      const { shareRequestEnvelope } = await import('../../client/share-requests.js');
      await shareRequestEnvelope(hefu, session, id, type, data);
      face.out.answer({ id, command: type, dryRun: true }, () => [
        `“${commandTerm(type)}”填写合规格，没有办理。是否准许，办理时才能判定。`,
      ]);
      return exitCodes.done;
    }
    const { commandShareRequest } = await import('../../client/share-requests.js');
    const answer = await commandShareRequest(hefu, session, id, type, data, given.text('commandId'));
    if (answer.kind === 'refused') throw refused(answer.refusals, `hefu request show ${id}`, { id });
    const { shown, reading } = await readCase(hefu, id);
    face.out.answer({ ...shown, events: answer.events }, () => [
      `已办理：${answer.events.map(eventTerm).join('、')}。`,
      '',
      ...shownLines(shown, reading),
    ]);
    return exitCodes.done;
  });
}

/** @throws Failed before anything is opened when there is no such command. */
export function requireCommand(id: string, type: string): void {
  const known = Object.keys(commandFields).filter((one) => one !== 'Start');
  if (known.includes(type)) return;
  const detail = `没有“${type}”这项操作，可用：${known.join('、')}。`;
  throw new Failed(
    exitCodes.usage,
    [detail],
    { errors: [{ pointer: '/type', code: 'unknown-command', detail }] },
    `hefu request show ${id}`,
  );
}
