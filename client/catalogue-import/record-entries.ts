import { catalogueDecider } from '../../domain/catalogue/decider.js';
import type { CatalogueCommand } from '../../domain/catalogue/commands.js';
import { initialCatalogueState } from '../../domain/catalogue/state.js';
import type { CatalogueState } from '../../domain/catalogue/state.js';
import type { RecordOutcome } from '../../domain/recording.js';
import { decideCommand, recordRequest } from './decide-command.js';
import type { Pending } from './decide-command.js';
import { finding } from './finding.js';
import type { Finding } from './finding.js';
import { recordBatch } from './import-ports.js';
import type { ImportPorts } from './import-ports.js';
import type { KnownStreams } from './known-streams.js';
import type { PlannedRow } from './plan.js';

type Change = Extract<PlannedRow, { readonly action: 'register' | 'revise' }>;

interface PendingRow {
  readonly change: Change;
  readonly pending: Pending<CatalogueState>;
}

/** Records the plan's new and changed entries in batches; returns why some rows were not taken after all. */
export async function recordEntries(
  rows: readonly PlannedRow[],
  known: KnownStreams,
  ports: ImportPorts,
  progress: (done: number, total: number) => void,
): Promise<readonly Finding[]> {
  const changes = rows.filter((row) => row.action === 'register' || row.action === 'revise');
  const findings: Finding[] = [];
  for (let start = 0; start < changes.length; start += recordBatch) {
    const batch: PendingRow[] = [];
    for (const change of changes.slice(start, start + recordBatch)) {
      const stream = `catalogue/${change.code}`;
      const before = known.entries.get(stream) ?? {
        stream,
        version: 0,
        state: initialCatalogueState,
        entries: [],
      };
      const pending = await decideCommand(catalogueDecider, before, commandOf(change), ports.seal);
      batch.push({ change, pending });
    }
    const outcomes = await ports.recordMany(
      batch.map(({ pending }) => recordRequest(catalogueDecider, pending)),
    );
    findings.push(...batch.flatMap((one, index) => failures(one, outcomes[index])));
    progress(start + batch.length, changes.length);
  }
  return findings;
}

function commandOf({ action, content }: Change): Pick<CatalogueCommand, 'type' | 'data'> {
  return action === 'register'
    ? { type: 'RegisterEntry', data: { content, source: 'import' } }
    : { type: 'ReviseEntry', data: { content, source: 'import', reason: null } };
}

function failures({ change, pending }: PendingRow, outcome: RecordOutcome | undefined): readonly Finding[] {
  const refusals = pending.entries.flatMap((entry) => entry.refusals);
  if (refusals.length > 0) {
    return refusals.map(({ code, message }) => ({ row: change.row, code, message, rejects: true }));
  }
  return outcome?.kind === 'recorded' ? [] : [finding(change.row, 'changed-meanwhile', change.code)];
}
