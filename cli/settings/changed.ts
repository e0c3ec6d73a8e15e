import type { ShownSetting } from '../../client/settings.js';
import type { CommandAnswer } from '../../domain/recording.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import { refused } from '../failed.js';
import { sourceTerm, valueWords } from './wording.js';

/** What holds after a change; a refusal ends the command with its reasons. */
export async function changed(
  face: Face,
  answer: CommandAnswer,
  done: string,
  read: () => Promise<ShownSetting>,
): Promise<ExitCode> {
  if (answer.kind === 'refused') throw refused(answer.refusals, 'hefu settings list');
  const setting = await read();
  face.out.answer(setting, () => [
    `${done}“${setting.name}”，现值：${valueWords(setting.value, setting.unit)}（${sourceTerm(setting.source)}）。在办事项仍按原来的设置。`,
  ]);
  return exitCodes.done;
}
