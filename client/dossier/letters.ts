import { letterEnglish } from '../../domain/glossary-english.js';
import { Readable } from 'node:stream';
import type { IssuedLetter, LetterInDossier } from '../../domain/dossier/dossier.js';
import { letterReaders } from '../../domain/dossier/readable.js';
import { actsFor, sidesOf } from '../../domain/dossier/sides.js';
import type { PossibleLetter } from '../../domain/letter/compose-letter.js';
import type { LetterContent } from '../../domain/letter/letter-content.js';
import { letterTerms, writtenBy, type LetterKind } from '../../domain/letter/letter-kind.js';
import type { CommandAnswer } from '../../domain/recording.js';
import { getDepartment } from '../../store/read-departments.js';
import type { HefuConnection } from '../connection.js';
import { NotFound, ServiceAway } from '../failures.js';
import { renderDocx } from '../letters/render-docx.js';
import { renderPdf } from '../letters/render-pdf.js';
import type { Session } from '../session.js';
import { commandDossier, someHash, wouldRefuse } from './case-dossier.js';
import { citySettings } from './city-settings.js';
import { dossierCase, type DossierCase, type LetterCategory, type Office } from './dossier-case.js';
import { receiveFile } from './receive-file.js';

/** A letter of a case as it can be had now: still a draft, ready to be sent, or sent. */
export interface LetterOfCase extends PossibleLetter {
  readonly term: string;
  /** 市经济信息化委关于催办…的函 */
  readonly title: string | null;
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
  category?: LetterCategory,
): Promise<readonly LetterOfCase[]> {
  return lettersIn(hefu, session, await dossierCase(hefu, session, id, category));
}

/** The same of a case that was read already. */
export async function lettersIn(
  hefu: HefuConnection,
  session: Session,
  { attested: own, dossier, letters }: DossierCase,
): Promise<readonly LetterOfCase[]> {
  const sides = sidesOf(session.actor, own);
  const { possible, compose } = letters(await officeOf(hefu, session));
  return possible.flatMap((one): readonly LetterOfCase[] => {
    const issued = dossier.letters.find(({ kind, of }) => kind === one.kind && of === one.of) ?? null;
    const writer = sideOf(one.kind);
    const sees =
      issued === null ? sides.includes(writer) : letterReaders[one.kind].some((side) => sides.includes(side));
    const mayIssue = issued === null && one.hindrance === null && actsFor(session.actor, own, [writer]);
    const title = compose(one.kind, one.of, null)?.title ?? null;
    return sees ? [{ ...one, term: letterTerms[one.kind], title, issued, mayIssue }] : [];
  });
}

/** A draft as a file: what the letter would say now, sent by nobody. @throws NotFound, ServiceAway */
export async function draftLetter(
  hefu: HefuConnection,
  session: Session,
  id: string,
  which: {
    readonly kind: LetterKind;
    readonly of: string;
    readonly format: 'docx' | 'pdf';
    readonly category?: LetterCategory;
  },
): Promise<{ readonly content: LetterContent; readonly file: Uint8Array }> {
  const { kind, of, format, category } = which;
  const { attested, letters } = await dossierCase(hefu, session, id, category);
  if (!sidesOf(session.actor, attested).includes(sideOf(kind))) throw noLetter(kind);
  const content = letters(await officeOf(hefu, session)).compose(kind, of, null);
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
    readonly category?: LetterCategory;
    readonly commandId?: string;
  },
): Promise<CommandAnswer> {
  const { kind, of, documentNo, category, commandId } = letter;
  const { attested, urged, addressees, letters } = await dossierCase(hefu, session, id, category);
  const { possible, compose } = letters(await officeOf(hefu, session));
  const own = possible.find((one) => one.kind === kind && one.of === of);
  const content = compose(kind, of, documentNo);
  if (own === undefined || content === null) throw noLetter(kind);
  const context = { case: attested, hindrance: own.hindrance, urged, addressees };
  const base = { kind, of, documentNo: documentNo.trim(), content, caseVersion: attested.version };
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

async function officeOf(hefu: HefuConnection, session: Session): Promise<Office> {
  const isAuthority = session.actor.roles.includes('commission');
  const [{ supervisorName }, department] = await Promise.all([
    citySettings(hefu),
    isAuthority ? getDepartment(hefu.pool, session.actor.department) : null,
  ]);
  return { authority: department?.name ?? '市经济信息化委', supervisor: supervisorName };
}

const sideOf = (kind: LetterKind): 'provider' | 'commission' =>
  writtenBy[kind] === 'provider' ? 'provider' : 'commission';
const noLetter = (kind: LetterKind): NotFound =>
  new NotFound([
    `本件现在没有${letterTerms[kind]}，请核对办理情况。`,
    `This case has no ${letterEnglish[kind]} now. Please check how it stands.`,
  ]);
