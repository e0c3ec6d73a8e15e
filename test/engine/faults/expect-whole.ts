import { expect } from '@jest/globals';
import { verifyChains } from '../../../audit/verify/verify-chains.js';
import { foldStream } from '../../../client/command-stream.js';
import type { HefuConnection } from '../../../client/connection.js';
import type { CommandAnswer } from '../../../domain/recording.js';
import { shareRequest } from '../../../domain/share-request/decider.js';
import type { Envelope } from '../../../domain/envelope.js';
import { getShareRequest } from '../../../store/read-share-request.js';
import { readAttempts, readStream } from '../../../store/read-stream.js';
import { eventually } from '../eventually.js';

/** Whatever happened to a case: one order of events, a whole chain, and everybody who shows it shows the same. */
export async function expectWhole(hefu: HefuConnection, id: string, limitMs = 60_000): Promise<void> {
  const stream = `share-request/${id}`;
  await eventually(async () => {
    const { state, version } = await foldStream(hefu, shareRequest, stream);
    const view = JSON.parse(JSON.stringify(shareRequest.view(state))) as unknown;
    const shown = await getShareRequest(hefu.pool, id);
    expect({ view: shown?.view, version: shown?.version }).toEqual({ view, version });
    const handle = (await hefu.temporal()).workflow.getHandle(stream);
    expect(await handle.query('state')).toEqual(view);
  }, limitMs);
  const events = await readStream(hefu.pool, stream);
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
  expect(await verifyChains(hefu.pool, { stream })).toMatchObject({ broken: [] });
  const { rows: toldTwice } = await hefu.pool.query(
    'SELECT seq, kind, recipient FROM hefu.notice WHERE stream = $1 GROUP BY 1, 2, 3, subject, body HAVING count(*) > 1',
    [stream],
  );
  expect(toldTwice).toEqual([]);
}

/** The answer is what the log has of this command, and the log has it once. */
export async function expectRecordedOnce(
  hefu: HefuConnection,
  { case: id, commandId }: Envelope,
  answer: CommandAnswer,
): Promise<void> {
  const stream = `share-request/${id}`;
  const mine = (await readStream(hefu.pool, stream)).filter((event) => event.commandId === commandId);
  const refused = (await readAttempts(hefu.pool, stream)).filter((event) => event.commandId === commandId);
  if (answer.kind === 'accepted') {
    expect(mine.map(({ type }) => type)).toEqual(answer.events);
    expect(mine.at(-1)?.seq).toBe(answer.version);
    expect(refused).toEqual([]);
  } else {
    expect(mine).toEqual([]);
    expect(refused.map(({ data }) => data)).toMatchObject([{ refusals: answer.refusals }]);
  }
}
