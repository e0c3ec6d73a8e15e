import type { Client } from '@temporalio/client';
import { lateDeadlines } from '../store/late-deadlines.js';
import { caseTypes } from './case-types.js';
import type { HefuConnection } from './connection.js';
import { reviveCase } from './revive-case.js';

/** A timer of Temporal fires within seconds; what is this late has nobody waiting for it. */
const patienceMs = 60_000;

/** Looked after at once; the next look comes in minutes. */
const casesARound = 1000;

/** Revives every case whose deadline has passed unheard because it has no workflow any more; their workflow ids. */
export async function reviveCases(hefu: HefuConnection): Promise<readonly string[]> {
  const before = new Date((await hefu.now()) - patienceMs);
  const client = await hefu.temporal();
  const revived: string[] = [];
  for (const kind of caseTypes) {
    for (const id of await lateDeadlines(hefu.pool, kind.category, before, casesARound)) {
      const workflowId = `${kind.category}/${id}`;
      // One that runs and is late is at it, or waits for a worker.
      if (await isRunning(client, workflowId)) continue;
      if (await reviveCase(hefu, kind, id)) revived.push(workflowId);
    }
  }
  return revived;
}

async function isRunning(client: Client, workflowId: string): Promise<boolean> {
  const { WorkflowNotFoundError } = await import('@temporalio/client');
  try {
    return (await client.workflow.getHandle(workflowId).describe()).status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}
