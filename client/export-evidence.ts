import { readFile } from 'node:fs/promises';
import { zipSync, strToU8 } from 'fflate';
import { keptHistories } from '../audit/archive/kept-histories.js';
import { packageFiles } from '../audit/package/package-files.js';
import { canonicalJson } from '../domain/canonical-json.js';
import { asJson } from '../domain/json.js';
import { archiveOf } from '../store/archived-runs.js';
import { attemptsOf } from '../store/category.js';
import { hashedRows } from '../store/hashed-rows.js';
import { readStreamRecords } from '../store/stream-record.js';
import { calendarInUse } from './calendar-for.js';
import { packedFiles } from './dossier/packed-files.js';
import { caseHistories } from './case-histories.js';
import type { HefuConnection } from './connection.js';
import { signList, type GatewayKey } from './gateway-key.js';
import { proveStreams, type ProvingWatch } from './prove-streams.js';
import { shanghaiInstant } from '../calendar/shanghai-time.js';
import { listGatewayKeys } from '../store/gateway-keys.js';
import type { TreeProofs } from '../audit/package/tree-proofs.js';

export interface ExportedEvidence {
  readonly zip: Uint8Array;
  readonly files: readonly string[];
  readonly events: number;
  readonly runs: number;
  readonly hasCheckpoint: boolean;
  readonly hasTimestamp: boolean;
  /** Whether the list of files is signed: the machine that exports has a key that is on record. */
  readonly isSigned: boolean;
}

/** Where the proofs of these streams come from: null while the log has no checkpoint over all of them. */
type ProveStreams = (lasts: ReadonlyMap<string, number>) => Promise<TreeProofs | null>;

export interface ExportOptions {
  readonly prove?: ProveStreams;
  readonly watch?: ProvingWatch;
  /** PEM, the certificates of the timestamp authority. */
  readonly authorities?: string | null;
}

/** Everything that proves a case to somebody who has none of our software, as one file. */
export async function exportEvidence(
  hefu: HefuConnection,
  stream: string,
  version: string,
  { watch = {}, prove = (lasts) => proveStreams(hefu, lasts, watch), authorities = null }: ExportOptions = {},
): Promise<ExportedEvidence> {
  const keys = await listGatewayKeys(hefu.pool);
  // Only share requests have one; of another kind of case nothing is found there.
  const dossier = `dossier/${stream.slice(stream.indexOf('/') + 1)}`;
  const streams = [
    stream,
    attemptsOf(stream),
    archiveOf(stream),
    dossier,
    attemptsOf(dossier),
    ...keys.map(({ keyId }) => `gateway-key/${keyId}`),
  ];
  const [record] = await readStreamRecords(hefu.pool, [stream]);
  if (record === undefined) throw new TypeError(stream);
  const { runs } = await caseHistories(hefu, record);
  const { kept } = await keptHistories(hefu.pool, stream);
  const live = runs.map(({ runId, events }) => [runId, canonicalJson(asJson({ events }))] as const);
  const histories = Object.fromEntries([...live, ...kept.map(({ runId, text }) => [runId, text] as const)]);
  const rows = await hashedRows(hefu.pool, streams);
  const lasts = new Map(streams.map((one) => [one, 0]));
  for (const { stream: one, seq } of rows) lasts.set(one, seq);
  const proofs = await prove(lasts);
  const signer = await registeredKey(hefu, keys);
  const files = packageFiles({
    stream,
    exportedAt: shanghaiInstant(await hefu.now()),
    version,
    rows,
    notices: record.notices,
    histories,
    arrangements: (await calendarInUse(hefu)).notices,
    proofs,
    authorities,
    attachments: await packedFiles(
      hefu,
      rows.filter((row) => row.stream === dossier),
    ),
    verifier: await readFile(new URL('../audit/package/verifier.mjs', import.meta.url), 'utf8'),
    signList: signer === null ? null : (list) => signList(signer, list),
  });
  // The earliest time a zip can say: the same evidence makes the same bytes.
  const mtime = new Date(1980, 0, 1);
  const bytes = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text]),
  );
  return {
    zip: zipSync(bytes, { level: 6, mtime }),
    files: Object.keys(files),
    events: rows.length,
    runs: Object.keys(histories).length,
    hasCheckpoint: proofs !== null,
    hasTimestamp: (proofs?.timestamp ?? null) !== null,
    isSigned: signer !== null,
  };
}

/** The key of this machine, where it is one of those on record and still valid; exporting never fails for want of it. */
async function registeredKey(
  hefu: HefuConnection,
  known: readonly { readonly keyId: string; readonly until: Date | null }[],
): Promise<GatewayKey | null> {
  try {
    const key = await hefu.key();
    return known.some(({ keyId, until }) => keyId === key.keyId && until === null) ? key : null;
  } catch {
    return null;
  }
}
