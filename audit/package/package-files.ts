import { createHash } from 'node:crypto';
import type { HashedRow } from '../../store/hashed-rows.js';
import { canonicalJson } from '../../domain/canonical-json.js';
import { asJson, type Json } from '../../domain/json.js';
import type { Evidence } from './evidence.js';
import { readme } from './readme.js';

/** Text, or bytes where it is none. */
export type PackageFiles = { readonly [name: string]: string | Uint8Array };

/** The files of an evidence package by name, checksums among them. */
export function packageFiles(evidence: Evidence): PackageFiles {
  const { proofs, histories } = evidence;
  const files: PackageFiles = {
    'README.md': readme(evidence),
    'manifest.json': pretty(manifest(evidence)),
    'events.jsonl': evidence.rows.map((row) => `${canonicalJson(asJson({ ...row }))}\n`).join(''),
    'notices.json': pretty(evidence.notices.map((notice) => asJson({ ...notice }))),
    'calendar/notices.json': pretty(evidence.arrangements.map(asJson)),
    ...pinned(evidence.rows),
    ...Object.fromEntries(
      Object.entries(histories).map(([runId, text]) => [`histories/${runId}.json`, text]),
    ),
    ...(proofs === null
      ? {}
      : {
          'checkpoint.txt': proofs.checkpoint,
          'checkpoint-key.txt': `${proofs.verifierKey}\n`,
          'proofs.json': pretty(
            asJson({ leaves: proofs.leaves, heads: proofs.heads, absent: proofs.absent }),
          ),
          ...timestampFiles(evidence),
        }),
    ...Object.fromEntries(
      evidence.attachments.flatMap(({ sha256: name, content }) =>
        content === null ? [] : [[`attachments/${name}`, content]],
      ),
    ),
    'verifier.mjs': evidence.verifier,
  };
  const sums = Object.entries(files).map(([name, text]) => `${sha256(text)}  ${name}\n`);
  const list = sums.join('');
  const { signList } = evidence;
  return { ...files, SHA256SUMS: list, ...(signList === null ? {} : { 'SHA256SUMS.sig': signList(list) }) };
}

function timestampFiles({ proofs, authorities }: Evidence): PackageFiles {
  const timestamp = proofs?.timestamp ?? null;
  if (timestamp === null) return {};
  return {
    'timestamp/checkpoint.txt': timestamp.checkpoint,
    'timestamp/token.tsr': timestamp.token,
    'timestamp/consistency.json': pretty(asJson({ proof: timestamp.consistency })),
    ...(authorities === null ? {} : { 'timestamp/ca.pem': authorities }),
  };
}

function manifest({ stream, exportedAt, version, rows, histories, attachments }: Evidence): Json {
  const last = new Map(rows.map(({ stream: one, seq, hash }) => [one, { seq, hash }]));
  const streams = Object.fromEntries(last);
  const buildIds = [...new Set(rows.flatMap(({ buildId }) => buildId ?? []))];
  return asJson({
    format: 'hefu-evidence/1',
    stream,
    exportedAt,
    version,
    buildIds,
    streams,
    runs: Object.keys(histories),
    attachments: attachments.map(({ content, ...file }) => ({ ...file, included: content !== null })),
  });
}

/** The rule sets and calendar views that are pinned on the case, each once: what it was judged by. */
function pinned(rows: readonly HashedRow[]): { readonly [name: string]: string } {
  const found: { [name: string]: string } = {};
  for (const { body } of rows) {
    const { data } = JSON.parse(body) as { readonly data: { readonly [member: string]: Json } };
    const { ruleSet, calendar } = data;
    if (isObject(ruleSet)) found[`rules/${nameOf(ruleSet['id'])}.json`] = pretty(ruleSet);
    if (isObject(calendar))
      found[`calendar/${nameOf(calendar['layer'])}-${nameOf(calendar['version'])}.json`] = pretty(calendar);
  }
  return found;
}

const isObject = (value: Json | undefined): value is { readonly [member: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** A file's name, whatever the record says. */
const nameOf = (value: Json | undefined): string =>
  (typeof value === 'string' ? value : 'unnamed').replace(/[^\w.-]/g, '_');
const pretty = (value: Json): string => `${JSON.stringify(value, null, 2)}\n`;
const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
