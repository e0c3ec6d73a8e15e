import { streamOf } from '../../audit/stream-of.js';
import type { HefuConnection } from '../../client/connection.js';
import { exitCodes } from '../exit-codes.js';
import { Failed, misused } from '../failed.js';
import type { Given } from '../leaf.js';

/** The stream a command is about; undefined with `--all`. @throws Failed when neither or both are given, or nothing is recorded. */
export async function whichStream(
  hefu: HefuConnection,
  given: Given,
  command: string,
): Promise<string | undefined> {
  const [name] = given.words;
  const all = given.flag('all');
  if ((name === undefined) === !all) {
    throw misused('请给出编号，或用 --all 核对全部记录，二者取其一。', `hefu audit ${command} --all`);
  }
  return name === undefined ? undefined : recordedStream(hefu, name);
}

/** The stream of a number. @throws Failed (exit 3) when nothing is recorded under it. */
export async function recordedStream(hefu: HefuConnection, name: string): Promise<string> {
  const stream = await streamOf(hefu.pool, name);
  if (stream !== null) return stream;
  throw nothingUnder(name);
}

export function nothingUnder(name: string): Failed {
  const detail = `没有编号为“${name}”的记录，请核对编号。`;
  return new Failed(
    exitCodes.notFound,
    [detail],
    { errors: [{ code: 'not-found', detail }] },
    'hefu request list',
  );
}
