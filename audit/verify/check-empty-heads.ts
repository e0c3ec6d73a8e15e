import type { ClientBase } from 'pg';
import { emptyHeads } from './chain-row.js';
import type { Findings } from './findings.js';

/** Heads of streams of which no event is left. */
export async function checkEmptyHeads(
  client: ClientBase,
  findings: Findings,
  streams: readonly string[] | null,
): Promise<void> {
  const { rows } = await client.query<{ stream: string; version: string }>(emptyHeads, [streams]);
  for (const { stream, version } of rows) {
    const detail = `登记的末尾是第${version}条，却一条也没有`;
    findings.add({ stream, seq: 1, leaf: null, why: 'tail-missing', detail });
  }
}
