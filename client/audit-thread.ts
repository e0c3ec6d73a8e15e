import { parentPort, workerData } from 'node:worker_threads';
import type { AuditTask } from './ask-audit.js';
import { answerAudit } from './audit-question.js';
import { openHefu } from './connection.js';

/** A thread of its own for one question, with connections of its own. */
async function run({ addresses, question }: AuditTask): Promise<void> {
  const hefu = openHefu(addresses);
  try {
    parentPort?.postMessage(await answerAudit(hefu, question));
  } finally {
    await hefu.close();
  }
}

await run(workerData as AuditTask);
