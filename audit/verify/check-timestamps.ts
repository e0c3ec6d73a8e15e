import type { ClientBase } from 'pg';
import type { Certificate } from 'pkijs';
import { listTimestamps, type StoredTimestamp } from '../../store/tree/list-timestamps.js';
import { checkToken, type TokenProblem } from '../timestamp/check-token.js';
import { plausible } from '../timestamp/stamp-once.js';
import type { Findings } from './findings.js';

const problemWords: { readonly [P in TokenProblem]: string } = {
  rejected: '机构没有同意出具',
  garbage: '不是时间戳',
  'imprint-differs': '不是对它出具的',
  'nonce-differs': '不是对所提请求出具的',
  'time-implausible': '所载时刻早于签发检查点，或晚于收到时间戳',
  'signature-wrong': '签名不符',
  'certificate-not-trusted': '机构的证书不由所信任的根证书签发，或当时无效',
  'certificate-not-for-timestamps': '机构的证书不是专用于时间戳的',
};

/** What the tokens say. */
export interface TimestampReport {
  readonly tokens: number;
  /** The newest one that is sound: what it is of, and when which authority saw it. */
  readonly newest: { readonly size: number; readonly at: string; readonly authority: string } | null;
  /** Whether the authority's certificates were held against those that the installation believes. */
  readonly isChainChecked: boolean;
}

/** Checks every token of every checkpoint: that it is of this very note, by an authority that is believed. */
export async function checkTimestamps(
  client: ClientBase,
  trusted: readonly Certificate[] | null,
  findings: Findings,
): Promise<TimestampReport> {
  let tokens = 0;
  let newest: TimestampReport['newest'] = null;
  let above = 0;
  for (;;) {
    const page = await listTimestamps(client, above);
    for (const stored of page) newest = (await soundToken(stored, trusted, findings)) ?? newest;
    tokens += page.length;
    const last = page.at(-1);
    if (last === undefined) return { tokens, newest, isChainChecked: trusted !== null };
    above = last.size;
  }
}

async function soundToken(
  { size, token, note, signedAt, receivedAt }: StoredTimestamp,
  trusted: readonly Certificate[] | null,
  findings: Findings,
): Promise<TimestampReport['newest']> {
  const between = plausible(signedAt, receivedAt);
  const checked = await checkToken(token, { note, trusted, between });
  if (!('problem' in checked)) return { size, at: checked.at.toISOString(), authority: checked.authority };
  const detail = `第${size}条处检查点的时间戳：${problemWords[checked.problem]}`;
  findings.add({ stream: '', seq: 0, leaf: size - 1, why: 'timestamp-wrong', detail });
  return null;
}
