import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { HefuConnection } from '../../client/connection.js';

/** A case's history as it is committed: who polled on which machine is nobody's business later. */
export async function historyJson(hefu: HefuConnection, workflowId: string): Promise<string> {
  const handle = (await hefu.temporal()).workflow.getHandle(workflowId);
  return historyToJSON(await handle.fetchHistory())
    .replace(/("identity": ")[^"]*"/g, '$1hefu"')
    .replace(/("(?:binaryChecksum|workerInstanceKey)": ")[^"]*"/g, '$1"');
}
