import { shanghaiInstant } from '../calendar/shanghai-time.js';
import { readAnswers } from '../store/read-answers.js';
import { readStream } from '../store/read-stream.js';
import type { CaseType } from './case-type.js';
import type { HefuConnection } from './connection.js';
import { namesOfPeople } from './who-is.js';

/** What somebody else did while a person was deciding. */
export interface FirstAct {
  readonly name: string;
  readonly at: string;
  readonly type: string;
}

/**
 * Who acted on the case after the version a person decided on; null where nobody did. The engine's own events do not
 * count, and a command that was given already is asked about no more: its answer is there.
 */
export async function whoWasFirst(
  hefu: HefuConnection,
  { category }: CaseType,
  id: string,
  { version, commandId }: { readonly version: number; readonly commandId: string },
): Promise<FirstAct | null> {
  const stream = `${category}/${id}`;
  const since = (await readStream(hefu.pool, stream, version + 1)).filter(
    ({ actor }) => !actor.roles.includes('engine'),
  );
  const last = since.at(-1);
  if (last === undefined) return null;
  if (Object.hasOwn(await readAnswers(hefu.pool, stream, [commandId]), commandId)) return null;
  const names = await namesOfPeople(hefu, [last.actor.user]);
  return {
    name: names.get(last.actor.user) ?? '他人',
    at: shanghaiInstant(last.at),
    type: last.type,
  };
}
