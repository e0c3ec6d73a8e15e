import type { Engine } from '../engine.js';

type Step = readonly [user: string, type: string, data?: object];

export const submitted: readonly Step[] = [
  ['mz-head', 'ConsentToSend'],
  ['mz-coordinator', 'Submit'],
];
export const approved: readonly Step[] = [
  ...submitted,
  ['ga-reviewer', 'Propose', { decision: 'approve' }],
  ['ga-approver', 'Approve', { mode: 'api' }],
];
export const closed: readonly Step[] = [
  ...approved,
  ['ga-reviewer', 'Deliver', { mode: 'api' }],
  ['mz-coordinator', 'ConfirmReceipt'],
  ['mz-coordinator', 'Close'],
];

/** A case that has taken these steps, all accepted; its stream. */
export async function lived(engine: Engine, steps: readonly Step[], id?: string): Promise<string> {
  const own = id ?? (await engine.start());
  for (const [user, type, data = {}] of steps) {
    const answer = await engine.order(own, user, type, data);
    if (answer.kind === 'refused') throw new Error(`${type}: ${JSON.stringify(answer)}`);
  }
  return `share-request/${own}`;
}
