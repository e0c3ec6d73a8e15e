import { Worker } from 'node:worker_threads';
import type { HefuAddresses, HefuConnection } from './connection.js';
import { answerAudit, type AuditAnswer, type AuditQuestion } from './audit-question.js';

export interface AuditTask {
  readonly addresses: HefuAddresses;
  readonly question: AuditQuestion;
}

/** Asks one of the auditor's questions in a thread of its own: whoever serves pages goes on serving them. */
export async function askAudit(hefu: HefuConnection, question: AuditQuestion): Promise<AuditAnswer> {
  // Only what runs from the mirror is JavaScript that a thread can load.
  if (!import.meta.url.endsWith('.js')) return answerAudit(hefu, question);
  const task: AuditTask = { addresses: hefu.addresses, question };
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./audit-thread.js', import.meta.url), { workerData: task });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      reject(new Error(`an auditing thread ended with ${code}`));
    });
  });
}
