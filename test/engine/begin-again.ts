import { expect } from '@jest/globals';
import type { HefuConnection } from '../../client/connection.js';
import { startCase } from '../../client/send-command.js';
import { readStream } from '../../store/read-stream.js';

/** Begins a plan's workflow anew, with a forced low limit of commands a run; the log knows the first command's answer. */
export async function beginAgain(hefu: HefuConnection, id: string, limit: number): Promise<void> {
  const stream = `annual-plan/${id}`;
  const { workflow } = await hefu.temporal();
  await workflow.getHandle(stream).terminate('started again with a low limit');
  const [issued] = await readStream(hefu.pool, stream);
  if (issued?.envelope === undefined) throw new Error('the first event carries its envelope');
  const { publicKey, keyId } = await hefu.key();
  const input = { id, keys: { [keyId]: publicKey }, limits: { signals: limit, updates: limit } };
  const { taskQueue } = hefu.addresses;
  await workflow.start('annualPlan', { workflowId: stream, taskQueue, args: [input] });
  const answer = await startCase(hefu, 'annualPlan', stream, input, issued.envelope);
  expect(answer).toMatchObject({ kind: 'accepted' });
}
