import type { Pool } from 'pg';
import { eachStreamRecord } from '../../store/each-stream-record.js';
import { readStreamRecords, type StreamRecord } from '../../store/stream-record.js';
import { auditedCategory } from '../deciders.js';
import { discrepanciesLimit, type Discrepancy } from '../discrepancy.js';
import { CityRecord } from './city-record.js';
import { heldOffice, recipientStream } from './held-office.js';
import { recordedKeys } from './recorded-keys.js';
import { redecideStream, type Witnesses } from './redecide-stream.js';

export interface RedecisionReport {
  readonly streams: number;
  readonly events: number;
  readonly commands: number;
  readonly attempts: number;
  /** At most 1,000, see `discrepanciesTotal`. */
  readonly discrepancies: readonly Discrepancy[];
  readonly discrepanciesTotal: number;
  /** Decided the same, and still worth knowing; at most 1,000, see `remarksTotal`. */
  readonly remarks: readonly Discrepancy[];
  readonly remarksTotal: number;
}

/** Streams of the city held in memory before they are read anew. */
const cityLimit = 20_000;

/** Decides the whole log again, or one stream of it, with signatures, attestations and notices. */
export async function redecideLog(
  pool: Pool,
  only: { readonly stream?: string } = {},
): Promise<RedecisionReport> {
  const keys = await recordedKeys(pool);
  const report = { streams: 0, events: 0, commands: 0, attempts: 0, discrepanciesTotal: 0, remarksTotal: 0 };
  const discrepancies: Discrepancy[] = [];
  const remarks: Discrepancy[] = [];
  const city = new CityBeside(pool);
  for await (const record of recordsOf(pool, only.stream)) {
    const again = redecideStream(record, { keys, notices: true, ...(await city.beside(record)) });
    report.streams += 1;
    report.events += again.events;
    report.commands += again.commands;
    report.attempts += again.attempts;
    report.discrepanciesTotal += again.discrepancies.length;
    report.remarksTotal += again.remarks.length;
    discrepancies.push(...again.discrepancies.slice(0, discrepanciesLimit - discrepancies.length));
    remarks.push(...again.remarks.slice(0, discrepanciesLimit - remarks.length));
  }
  return { ...report, discrepancies, remarks };
}

async function* recordsOf(pool: Pool, stream?: string): AsyncGenerator<StreamRecord, void, undefined> {
  if (stream === undefined) yield* eachStreamRecord(pool);
  else yield* await readStreamRecords(pool, [stream]);
}

/** Reads of the city what a stream's commands rest on, once for all streams that rest on the same. */
class CityBeside {
  private readonly pool: Pool;
  private city = new CityRecord();
  private readonly known = new Set<string>();

  constructor(pool: Pool) {
    this.pool = pool;
  }

  async beside({
    stream,
    events,
    notices,
  }: StreamRecord): Promise<Pick<Witnesses, 'attestation' | 'heldOffice'>> {
    const attested = auditedCategory(stream)?.attested;
    if (attested === undefined && notices.length === 0) return {};
    if (this.known.size > cityLimit) {
      this.known.clear();
      this.city = new CityRecord();
    }
    const wanted = new Set(notices.flatMap(recipientStream));
    for (const { envelope } of events) {
      if (envelope === undefined || attested === undefined) continue;
      for (const name of attested.streamsBeside(envelope)) wanted.add(name);
    }
    const missing = [...wanted].filter((name) => !this.known.has(name));
    for (const record of await readStreamRecords(this.pool, missing)) {
      const category = auditedCategory(record.stream);
      if (category !== undefined) this.city.add(record, category.decider);
    }
    for (const name of missing) this.known.add(name);
    return {
      heldOffice: heldOffice(this.city),
      ...(attested === undefined ? {} : { attestation: attested.attestation(this.city) }),
    };
  }
}
