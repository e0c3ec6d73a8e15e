import { chineseDate } from '../../calendar/chinese-date.js';
import { shanghaiDate } from '../../calendar/shanghai-time.js';
import type { Actor } from '../decider.js';
import type { LetterKind } from '../letter/letter-kind.js';
import type { Refusal } from '../refusal.js';
import type { DossierContext, Dossier, FileInDossier, KeptFile } from './dossier.js';
import type { Side } from './file-purpose.js';
import { dossierRefusal } from './glossary.js';
import { sidesOf } from './sides.js';

export interface ReadableFile extends KeptFile {
  readonly file: string;
  readonly name: string;
  readonly type: string;
}

/** A file of the dossier by its short name: an attachment (`F1`), or a letter as it was sent (`L1.docx`, `L1.pdf`). */
export function fileOf(dossier: Dossier, file: string): ReadableFile | null {
  const attached = dossier.files.find((one) => one.file === file && !one.removed);
  if (attached !== undefined) return attached;
  for (const { letter, docx, pdf, content } of dossier.letters) {
    const name = content.title;
    if (file === `${letter}.docx`) return { ...docx, file, name: `${name}.docx`, type: 'docx' };
    if (file === `${letter}.pdf` && pdf !== null) return { ...pdf, file, name: `${name}.pdf`, type: 'pdf' };
  }
  return null;
}

/** Whom a letter is for, besides whoever audits. */
export const letterReaders: { readonly [K in LetterKind]: readonly Side[] } = {
  'consent-reply': ['requester', 'provider', 'commission', 'auditor'],
  'refusal-reply': ['requester', 'provider', 'commission', 'auditor'],
  'supplement-notice': ['requester', 'provider', 'commission', 'auditor'],
  'hand-over-sheet': ['requester', 'provider', 'commission', 'auditor'],
  'opening-reply': ['provider', 'commission', 'auditor'],
  'opening-refusal': ['provider', 'commission', 'auditor'],
  'urging-letter': ['provider', 'commission', 'auditor'],
  'supervision-request': ['commission', 'auditor'],
};

/** Why this person may not have the file now; empty when they may. */
export function readingProblems(
  dossier: Dossier,
  file: string,
  actor: Actor,
  { case: own }: DossierContext,
  at: string,
): readonly Refusal[] {
  const sides = sidesOf(actor, own);
  const letter = dossier.letters.find((one) => file.startsWith(`${one.letter}.`));
  const no = [dossierRefusal('file-not-for-you')];
  if (letter !== undefined) return letterReaders[letter.kind].some((side) => sides.includes(side)) ? [] : no;
  const attached = dossier.files.find((one) => one.file === file);
  if (attached === undefined || fileOf(dossier, file) === null)
    return [dossierRefusal('file-unknown', { file })];
  if (sides.some((side) => side !== 'requester')) return [];
  if (!sides.includes('requester')) return no;
  return problemsOfRequester(attached, own, shanghaiDate(at));
}

function problemsOfRequester(
  { purpose, department }: FileInDossier,
  own: DossierContext['case'],
  today: string,
): readonly Refusal[] {
  if (department === own.requester) return [];
  if (purpose === 'reply') return own.sentAt === null ? [dossierRefusal('file-not-for-you')] : [];
  return purpose === 'data' ? useProblems(own, today) : [];
}

const delivered = new Set(['delivered', 'in-use', 'closed']);

/** What was delivered is had from delivery on, until the term of use ends (its last day counts). */
export function useProblems(own: DossierContext['case'], today: string): readonly Refusal[] {
  if (own.decision !== 'approve' || !delivered.has(own.status)) return [dossierRefusal('not-delivered')];
  return own.validUntil !== null && own.validUntil < today
    ? [dossierRefusal('file-term-over', { day: chineseDate(own.validUntil) })]
    : [];
}
