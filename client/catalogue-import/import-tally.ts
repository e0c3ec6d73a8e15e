import type { Finding } from './finding.js';
import type { PlannedRow } from './plan.js';

type Action = PlannedRow['action'];

/** Findings a report lists. */
const findingsLimit = 10_000;
/** Sentences kept of one row for the error file. */
const sentencesLimit = 20;

/** Counts as an import goes on; what it keeps of each row is only what the error file will say of it. */
export class ImportTally {
  readonly #counts = new Map<Action, number>();
  readonly #findings: Finding[] = [];
  readonly #results = new Map<number, string[]>();
  readonly #joined = new Map<number, string>();
  readonly #keepsResults: boolean;
  #found = 0;

  constructor(keepsResults: boolean) {
    this.#keepsResults = keepsResults;
  }

  /** Rows as they were planned, less those that could not be recorded after all; a joined row goes as its first one does. */
  count(rows: readonly PlannedRow[], failed: readonly Finding[]): void {
    const lost = new Set(failed.map(({ row }) => row));
    for (const { action, row } of rows) if (action === 'reject') lost.add(row);
    for (const one of rows) {
      const became = lost.has(one.action === 'join' ? one.first : one.row) ? 'reject' : one.action;
      this.#counts.set(became, (this.#counts.get(became) ?? 0) + 1);
      if (one.action === 'join' && this.#keepsResults) this.#joined.set(one.row, fateOf(one.first, became));
    }
  }

  tell(findings: readonly Finding[]): void {
    for (const one of findings) {
      this.#found += 1;
      if (this.#findings.length < findingsLimit) this.#findings.push(one);
      if (!this.#keepsResults) continue;
      const said = this.#results.get(one.row) ?? [];
      if (said.length < sentencesLimit) said.push(`${one.rejects ? '未导入：' : '提示：'}${one.message}`);
      this.#results.set(one.row, said);
    }
  }

  of(action: Action): number {
    return this.#counts.get(action) ?? 0;
  }

  get findings(): readonly Finding[] {
    return this.#findings.toSorted((a, b) => a.row - b.row);
  }

  get findingsOmitted(): number {
    return this.#found - this.#findings.length;
  }

  /** What the error file says of a row, or undefined where nothing was found. */
  resultOf(row: number): string | undefined {
    const said = [...(this.#results.get(row) ?? []), this.#joined.get(row) ?? []].flat();
    return said.length === 0 ? undefined : said.join('\n');
  }
}

function fateOf(first: number, became: Action): string {
  return became === 'reject'
    ? `未导入：所属资源（第 ${first} 行）未导入，请看该行的说明。`
    : `通过：已并入第 ${first} 行的资源。`;
}
