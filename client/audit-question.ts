import { listBackdated, type Backdated } from '../audit/as-of/backdated.js';
import { redecideLog, type RedecisionReport } from '../audit/redecide/redecide-log.js';
import type { LogReport } from '../audit/verify/log-report.js';
import { verifyLog } from '../audit/verify/verify-log.js';
import type { HefuConnection } from './connection.js';
import { matchCases, type MatchReport } from './match-cases.js';
import { refoldLog, type RefoldReport } from './refold-log.js';

/** A question to the whole log; what comes back can be sent between threads. */
export type AuditQuestion =
  | { readonly kind: 'verify'; readonly against: readonly string[] }
  | { readonly kind: 'refold' }
  | { readonly kind: 'redecide'; readonly stream?: string }
  | { readonly kind: 'match'; readonly stream?: string }
  | { readonly kind: 'backdated'; readonly days: number };

export type AuditAnswer =
  | { readonly kind: 'verify'; readonly report: LogReport }
  | { readonly kind: 'refold'; readonly report: RefoldReport }
  | { readonly kind: 'redecide'; readonly report: RedecisionReport }
  | { readonly kind: 'match'; readonly report: MatchReport }
  | { readonly kind: 'backdated'; readonly report: readonly Backdated[] };

export async function answerAudit(hefu: HefuConnection, asked: AuditQuestion): Promise<AuditAnswer> {
  switch (asked.kind) {
    case 'verify':
      return { kind: 'verify', report: await verifyLog(hefu.pool, { against: asked.against }) };
    case 'refold':
      return { kind: 'refold', report: await refoldLog(hefu) };
    case 'redecide':
      return { kind: 'redecide', report: await redecideLog(hefu.pool, only(asked.stream)) };
    case 'match':
      return { kind: 'match', report: await matchCases(hefu, only(asked.stream)) };
    case 'backdated':
      return { kind: 'backdated', report: await listBackdated(hefu.pool, asked.days) };
  }
}

const only = (stream: string | undefined): { readonly stream?: string } =>
  stream === undefined ? {} : { stream };
