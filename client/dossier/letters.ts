import { letterEnglish } from '../../domain/glossary-english.js';
import { Readable } from 'node:stream';
import type { IssuedLetter, LetterInDossier } from '../../domain/dossier/dossier.js';
import { letterReaders } from '../../domain/dossier/readable.js';
import { actsFor, sidesOf } from '../../domain/dossier/sides.js';
import { composeLetter, possibleLetters, type PossibleLetter } from '../../domain/letter/compose-letter.js';
import type { LetterContent } from '../../domain/letter/letter-content.js';
import type { LetterFacts } from '../../domain/letter/letter-facts.js';
import { letterTerms, writtenBy, type LetterKind } from '../../domain/letter/letter-kind.js';
import type { CommandAnswer } from '../../domain/recording.js';
import { getDepartment } from '../../store/read-departments.js';
import type { HefuConnection } from '../connection.js';
import { NotFound, ServiceAway } from '../failures.js';
import { renderDocx } from '../letters/render-docx.js';
import { renderPdf } from '../letters/render-pdf.js';
import type { Session } from '../session.js';
import {
  attestedCase,
  caseWithDossier,
  commandDossier,
  someHash,
  wouldRefuse,
  type CaseWithDossier,
} from './case-dossier.js';
import { citySettings } from './city-settings.js';
import { receiveFile } from './receive-file.js';

/** A letter of a case as it can be had now: still a draft, ready to be sent, or sent. */
export interface LetterOfCase extends PossibleLetter {
  readonly term: string;
  readonly issued: LetterInDossier | null;
  /** This person may send it. */
  readonly mayIssue: boolean;
}

const letterLimit = 20 * 2 ** 20;

/** Every letter of the case this person may see; drafts only for the side that writes them. @throws NotFound */
export async function lettersOf(
  hefu: HefuConnection,
  session: Session,
  id: string,
): Promise<readonly LetterOfCase[]> {
  return lettersIn(hefu, session, await caseWithDossier(hefu, session, id));
}

/** The same of a case that was read already. */
export async function lettersIn(
  hefu: HefuConnection,
  session: Session,
  found: CaseWithDossier,
): Promise<readonly LetterOfCase[]> {
  const { letters } = found.dossier;
  const own = attestedCase(found);
  const sides = sidesOf(session.actor, own);
  return possibleLetters(await factsOf(hefu, session, found)).flatMap((one): readonly LetterOfCase[] => {
    const issued = letters.find(({ kind, of }) => kind === one.kind && of === one.of) ?? null;
    const writer = sideOf(one.kind);
    const sees =
      issued === null ? sides.includes(writer) : letterReaders[one.kind].some((side) => sides.includes(side));
    const mayIssue = issued === null && one.hindrance === null && actsFor(session.actor, own, [writer]);
    return sees ? [{ ...one, term: letterTerms[one.kind], issued, mayIssue }] : [];
  });
}

/** A draft as a file: what the letter would say now, sent by nobody. @throws NotFound, ServiceAway */
export async function draftLetter(
  hefu: HefuConnection,
  session: Session,
  id: string,
  which: { readonly kind: LetterKind; readonly of: string; readonly format: 'docx' | 'pdf' },
): Promise<{ readonly content: LetterContent; readonly file: Uint8Array }> {
  const { kind, of, format } = which;
  const found = await caseWithDossier(hefu, session, id);
  if (!sidesOf(session.actor, attestedCase(found)).includes(sideOf(kind))) throw noLetter(kind);
  const content = composeLetter(await factsOf(hefu, session, found), kind, of, null);
  if (content === null) throw noLetter(kind);
  return { content, file: format === 'docx' ? await renderDocx(content) : await renderPdf(content) };
}

/** Sends a letter: made once, kept by the hash of its bytes, and recorded with that hash. @throws NotFound */
export async function issueLetter(
  hefu: HefuConnection,
  session: Session,
  id: string,
  letter: {
    readonly kind: LetterKind;
    readonly of: string;
    readonly documentNo: string;
    readonly commandId?: string;
  },
): Promise<CommandAnswer> {
  const { kind, of, documentNo, commandId } = letter;
  const found = await caseWithDossier(hefu, session, id);
  const facts = await factsOf(hefu, session, found);
  const possible = possibleLetters(facts).find((one) => one.kind === kind && one.of === of);
  const content = composeLetter(facts, kind, of, documentNo);
  if (possible === undefined || content === null) throw noLetter(kind);
  const context = { case: attestedCase(found), hindrance: possible.hindrance };
  const base = { kind, of, documentNo: documentNo.trim(), content, caseVersion: found.version };
  const asked = { ...base, docx: { sha256: someHash, bytes: 1 }, pdf: null };
  const isRefused = await wouldRefuse(hefu, session, id, { type: 'IssueLetter', data: asked, context });
  const data: IssuedLetter = isRefused
    ? { ...base, docx: { sha256: '', bytes: 0 }, pdf: null }
    : { ...base, docx: await kept(hefu, await renderDocx(content)), pdf: await pdfOf(hefu, content) };
  return commandDossier(hefu, session, id, {
    type: 'IssueLetter',
    data,
    context,
    ...(commandId === undefined ? {} : { commandId }),
  });
}

async function kept(hefu: HefuConnection, bytes: Uint8Array): Promise<{ sha256: string; bytes: number }> {
  return receiveFile(
    hefu,
    Readable.from([Buffer.from(bytes)]),
    letterLimit,
    async ({ path, sha256, bytes: size }) => {
      await (await hefu.files()).put({ path, sha256, bytes: size });
      return { sha256, bytes: size };
    },
  );
}

/** Null where the machine has no font for it: the letter goes as docx. */
async function pdfOf(
  hefu: HefuConnection,
  content: LetterContent,
): Promise<{ sha256: string; bytes: number } | null> {
  try {
    return await kept(hefu, await renderPdf(content));
  } catch (error) {
    if (error instanceof ServiceAway) return null;
    throw error;
  }
}

async function factsOf(hefu: HefuConnection, session: Session, found: CaseWithDossier): Promise<LetterFacts> {
  const { files } = found.dossier;
  const isAuthority = session.actor.roles.includes('commission');
  const [{ supervisorName }, department] = await Promise.all([
    citySettings(hefu),
    isAuthority ? getDepartment(hefu.pool, session.actor.department) : null,
  ]);
  return {
    case: found.case,
    events: found.events,
    authority: department?.name ?? '市经济信息化委',
    supervisor: supervisorName,
    files: files.filter(({ purpose, removed }) => purpose === 'data' && !removed),
  };
}

const sideOf = (kind: LetterKind): 'provider' | 'commission' =>
  writtenBy[kind] === 'provider' ? 'provider' : 'commission';
const noLetter = (kind: LetterKind): NotFound =>
  new NotFound([
    `本件现在没有${letterTerms[kind]}，请核对办理情况。`,
    `This case has no ${letterEnglish[kind]} now. Please check how it stands.`,
  ]);
