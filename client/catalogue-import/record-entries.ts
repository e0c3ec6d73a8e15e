import { catalogueDecider } from '../../domain/catalogue/decider.js';
import { initialCatalogueState } from '../../domain/catalogue/state.js';
import type { CatalogueState } from '../../domain/catalogue/state.js';
import type { RecordOutcome } from '../../domain/recording.js';
import { decideCommand, recordRequest } from './decide-command.js';
import type { Pending } from './pending.js';
import { finding, refusedRow } from './finding.js';
import type { Finding } from './finding.js';
import { recordBatch } from './import-ports.js';
import type { ImportPorts } from './import-ports.js';
import type { PlannedRow } from './plan.js';
import { commandOf } from './row-command.js';

type Change = Extract<PlannedRow, { readonly action: 'register' | 'revise' }>;

interface PendingRow {
  readonly change: Change;
  readonly pending: Pending<CatalogueState>;
}

/** Records the new and changed entries among planned rows; returns why some rows were not taken after all. */
export async function recordEntries(
  rows: readonly PlannedRow[],
  ports: ImportPorts,
): Promise<readonly Finding[]> {
  const changes = rows.filter((row) => row.action === 'register' || row.action === 'revise');
  const findings: Finding[] = [];
  for (let start = 0; start < changes.length; start += recordBatch) {
    // Together, as they are signed in other threads.
    const batch = await Promise.all(
      changes.slice(start, start + recordBatch).map(async (change): Promise<PendingRow> => {
        const command = commandOf(change.action === 'register', change.content);
        return {
          change,
          pending: await decideCommand(catalogueDecider, streamOf(change), command, ports.seal),
        };
      }),
    );
    const outcomes = await ports.recordMany(
      batch.map(({ pending }) => recordRequest(catalogueDecider, pending)),
    );
    findings.push(...batch.flatMap((one, index) => failures(one, outcomes[index])));
  }
  return findings;
}

function streamOf(change: Change): Pending<CatalogueState> {
  if (change.action === 'revise') return change.entry;
  return { stream: `catalogue/${change.code}`, version: 0, state: initialCatalogueState, entries: [] };
}

function failures({ change, pending }: PendingRow, outcome: RecordOutcome | undefined): readonly Finding[] {
  const refusals = pending.entries.flatMap((entry) => entry.refusals);
  if (refusals.length > 0) {
    return refusals.map((refusal) => refusedRow(change.row, refusal));
  }
  return outcome?.kind === 'recorded' ? [] : [finding(change.row, 'changed-meanwhile', change.code)];
}
