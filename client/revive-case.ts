import { listGatewayKeys } from '../store/gateway-keys.js';
import type { CaseType } from './case-type.js';
import type { HefuConnection } from './connection.js';

/**
 * Begins the workflow of a case that has none and has not ended, from the state the log folds to: Temporal's
 * administrator ended it, or Temporal's state was lost. Where one runs nothing happens.
 * @returns false when the case was never begun or has ended.
 */
export async function reviveCase(hefu: HefuConnection, kind: CaseType, id: string): Promise<boolean> {
  const carried = await kind.carried(hefu, id);
  if (carried === null) return false;
  const client = await hefu.temporal();
  await client.workflow.start(kind.workflowType, {
    workflowId: `${kind.category}/${id}`,
    taskQueue: hefu.addresses.taskQueue,
    args: [{ id, keys: await trustedKeys(hefu), carried: { ...carried, questions: [], notices: [] } }],
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
  return true;
}

/** What a case that begins today believes: every gateway's key that is valid now. */
export async function trustedKeys(hefu: HefuConnection): Promise<{ readonly [keyId: string]: string }> {
  const keys = await listGatewayKeys(hefu.pool);
  const now = await hefu.now();
  const valid = keys.filter(({ until }) => until === null || until.getTime() > now);
  return Object.fromEntries(valid.map(({ keyId, publicKey }) => [keyId, publicKey]));
}
