import { createInterface } from 'node:readline/promises';
import type { Face } from './face.js';
import { misused } from './failed.js';

/**
 * Asks before what cannot be taken back. Without a terminal nobody is asked: `--yes` must say so.
 * @throws Failed when the answer is missing or no.
 */
export async function confirmed(face: Face, question: string, isYes: boolean, retype: string): Promise<void> {
  if (isYes) return;
  if (!face.isTerminal || face.out.isJson) throw misused(`${question}请加上“--yes”确认。`, `${retype} --yes`);
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await asking.question(`${question}确认请输入“是”，其他视为放弃：`);
    if (!['是', 'y', 'yes'].includes(answer.trim().toLowerCase())) throw misused('已放弃，没有改动。', null);
  } finally {
    asking.close();
  }
}
