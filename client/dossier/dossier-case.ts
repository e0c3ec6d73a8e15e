import { annualPlan } from '../../domain/annual-plan/decider.js';
import type { PlanEvent } from '../../domain/annual-plan/events.js';
import type { PlanState } from '../../domain/annual-plan/state.js';
import { catalogueChange } from '../../domain/catalogue-change/decider.js';
import type { CatalogueChangeEvent } from '../../domain/catalogue-change/events.js';
import type { CatalogueChangeState } from '../../domain/catalogue-change/state.js';
import { emptyDossier, type Dossier, type DossierContext } from '../../domain/dossier/dossier.js';
import {
  composeAuthorityLetter,
  composeLetter,
  possibleAuthorityLetters,
  possibleLetters,
  type PossibleLetter,
} from '../../domain/letter/compose-letter.js';
import { composeOpeningLetter, possibleOpeningLetters } from '../../domain/letter/opening-letters.js';
import type { LetterContent } from '../../domain/letter/letter-content.js';
import type { LetterKind } from '../../domain/letter/letter-kind.js';
import { matterOfChange, matterOfPlan, matterOfRequest } from '../../domain/letter/matters.js';
import type { OwedMatter } from '../../domain/letter/owed-matter.js';
import { openingApplication } from '../../domain/opening-application/decider.js';
import type { OpeningEvent } from '../../domain/opening-application/events.js';
import type { OpeningState } from '../../domain/opening-application/state.js';
import type { Recipient } from '../../domain/notice.js';
import type { LoggedEvent } from '../../store/logged-event.js';
import { readDossier } from '../../store/read-dossier.js';
import { readStream } from '../../store/read-stream.js';
import { allEvents } from '../all-events.js';
import type { HefuConnection } from '../connection.js';
import { NotFound } from '../failures.js';
import type { Session } from '../session.js';
import { viewing } from '../viewing.js';
import { attestedCase, caseWithDossier, type CaseWithDossier } from './case-dossier.js';

/** Kinds of case that have letters, and files of what was sent. */
export const letterCategories = [
  'share-request',
  'annual-plan',
  'catalogue-change',
  'opening-application',
] as const;
export type LetterCategory = (typeof letterCategories)[number];

/** Who writes for the authority, and whom it asks to supervise. */
export interface Office {
  readonly authority: string;
  readonly supervisor: string;
}

/** The letters what is recorded of a case gives rise to, and what each says. */
export interface CaseLetters {
  readonly possible: readonly PossibleLetter[];
  readonly compose: (kind: LetterKind, of: string, documentNo: string | null) => LetterContent | null;
}

/** A case of any kind with what lies with it. */
export interface DossierCase {
  readonly attested: DossierContext['case'];
  readonly dossier: Dossier;
  /** Who is told of a 催办函, see `OwedMatter`. */
  readonly urged: readonly Recipient[];
  /** Who is told of a letter to whoever applied; nobody where nobody has. */
  readonly addressees: readonly Recipient[];
  readonly letters: (office: Office) => CaseLetters;
}

/** Read as this person; of which kind it is is looked for where the caller does not say. @throws NotFound */
export async function dossierCase(
  hefu: HefuConnection,
  session: Session,
  id: string,
  category?: LetterCategory,
): Promise<DossierCase> {
  if (category === 'share-request') return ofRequest(await caseWithDossier(hefu, session, id));
  for (const one of category === undefined ? letterCategories : [category]) {
    const found = await readers[one](hefu, session, id);
    if (found !== null) return found;
  }
  throw noCase(id);
}

const noCase = (id: string): NotFound =>
  new NotFound([
    `没有编号为“${id}”的办件，请核对编号。`,
    `There is no case “${id}”. Please check the number.`,
  ]);

/** Of which kind the case is that something lies with, as this person may see it. @throws NotFound */
export async function categoryOfCase(
  hefu: HefuConnection,
  session: Session,
  id: string,
): Promise<LetterCategory> {
  const { pool } = viewing(hefu, session);
  const first = await Promise.all(letterCategories.map((one) => readStream(pool, `${one}/${id}`, 1, 1)));
  const category = letterCategories.find((_, index) => first[index]?.length === 1);
  if (category === undefined) throw noCase(id);
  return category;
}

type Reader = (hefu: HefuConnection, session: Session, id: string) => Promise<DossierCase | null>;

const readers: { readonly [C in LetterCategory]: Reader } = {
  'share-request': async (hefu, session, id) => {
    const found = await caseWithDossier(hefu, session, id).catch(nullIfUnknown);
    return found === null ? null : ofRequest(found);
  },
  'annual-plan': async (hefu, session, id) => {
    const { record, dossier } = await recordOf(hefu, session, 'annual-plan', id);
    const events = record as unknown as readonly PlanEvent[];
    const state = events.reduce<PlanState>((now, event) => annualPlan.evolve(now, event), { status: 'none' });
    if (state.status === 'none') return null;
    const { status, department } = state;
    const own = { status, owner: department.code, version: events.length };
    return ofAuthority(own, dossier, matterOfPlan({ case: state, events }));
  },
  'catalogue-change': async (hefu, session, id) => {
    const { record, dossier } = await recordOf(hefu, session, 'catalogue-change', id);
    const events = record as unknown as readonly CatalogueChangeEvent[];
    const state = events.reduce<CatalogueChangeState>((now, event) => catalogueChange.evolve(now, event), {
      status: 'none',
    });
    if (state.status === 'none') return null;
    const own = { status: state.status, owner: state.provider.code, version: events.length };
    return ofAuthority(own, dossier, matterOfChange({ case: state, events }));
  },
  'opening-application': async (hefu, session, id) => {
    const { record, dossier } = await recordOf(hefu, session, 'opening-application', id);
    const events = record as unknown as readonly OpeningEvent[];
    const state = events.reduce<OpeningState>((now, event) => openingApplication.evolve(now, event), {
      status: 'none',
    });
    if (state.status === 'none') return null;
    const matter = { case: state, events };
    return {
      attested: attestedOf({ status: state.status, owner: state.provider.code, version: events.length }),
      dossier,
      urged: [],
      // Whoever applied is outside and has no account: the letter is handed over by the provider.
      addressees: [],
      letters: () => ({
        possible: possibleOpeningLetters(matter),
        compose: (kind, of, documentNo) => composeOpeningLetter(matter, kind, of, documentNo),
      }),
    };
  },
};

interface OwnCase {
  readonly status: string;
  readonly owner: string;
  readonly version: number;
}

/** A case with one department in it. */
function attestedOf({ status, owner, version }: OwnCase): DossierContext['case'] {
  return {
    status,
    requester: '',
    provider: owner,
    decision: null,
    sentAt: null,
    validUntil: null,
    mode: null,
    version,
  };
}

/** The log's rows of a category are its decider's own events: whoever asks says so. */
async function recordOf(
  hefu: HefuConnection,
  session: Session,
  category: LetterCategory,
  id: string,
): Promise<{ readonly record: readonly LoggedEvent[]; readonly dossier: Dossier }> {
  const seen = viewing(hefu, session);
  const [record, dossier] = await Promise.all([
    allEvents(seen, `${category}/${id}`),
    readDossier(seen.pool, id),
  ]);
  return { record, dossier: dossier ?? emptyDossier };
}

/** A case with one department in it, whose letters are the authority's. */
function ofAuthority(own: OwnCase, dossier: Dossier, matter: OwedMatter): DossierCase {
  return {
    attested: attestedOf(own),
    dossier,
    urged: matter.urged,
    addressees: [],
    letters: (office) => ({
      possible: possibleAuthorityLetters(matter),
      compose: (kind, of, documentNo) => composeAuthorityLetter({ of, matter, ...office }, kind, documentNo),
    }),
  };
}

function nullIfUnknown(error: unknown): null {
  if (error instanceof NotFound) return null;
  throw error;
}

/** A share request that was read already. */
export function ofRequest(found: CaseWithDossier): DossierCase {
  const { case: own, events, dossier } = found;
  const files = dossier.files.filter(({ purpose, removed }) => purpose === 'data' && !removed);
  return {
    attested: attestedCase(found),
    dossier,
    urged: matterOfRequest(found).urged,
    addressees: [{ department: own.requester.code, role: 'coordinator' }],
    letters: (office) => {
      const facts = { case: own, events, files, ...office };
      return {
        possible: possibleLetters(facts),
        compose: (kind, of, documentNo) => composeLetter(facts, kind, of, documentNo),
      };
    },
  };
}
