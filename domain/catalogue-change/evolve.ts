import { evolveObligation } from '../obligation/evolve-obligation.js';
import type { ObligationEventData } from '../obligation/obligation-events.js';
import type { CountedObligation } from '../obligation/obligation.js';
import type { CatalogueChangeEvent, EventOf, Evidence } from './events.js';
import type { CatalogueChangeCase, CatalogueChangeState, LetterDraft } from './state.js';

/** The state after `event`. Throws on what cannot have happened: a defect, never a refusal. */
export function evolve(state: CatalogueChangeState, event: CatalogueChangeEvent): CatalogueChangeState {
  if (event.type === 'ChangeReported') return reported(event);
  if (state.status === 'none') throw new Error(`${event.type} before ChangeReported`);
  return evolveCase(state, event);
}

function evolveCase(
  state: CatalogueChangeCase,
  event: Exclude<CatalogueChangeEvent, EventOf<'ChangeReported'>>,
): CatalogueChangeCase {
  const { at } = event;
  switch (event.type) {
    case 'AdjustmentRecorded': {
      const { evidence, metAt, next } = event.data;
      const adjustDue = { ...state.adjustDue, metAt };
      const noted = notedBy(state, evidence);
      return { ...state, status: next, adjustment: evidence, adjustDue, notedVersion: noted, since: at };
    }
    case 'ReviewClockStarted':
      return { ...state, reviewDue: event.data.obligation };
    case 'AdjustmentReturned': {
      const adjustDue = { ...state.adjustDue, metAt: null };
      const notedVersion = event.data.event.version;
      return { ...state, status: 'adjusting', adjustDue, reviewDue: null, notedVersion, since: at };
    }
    case 'PublicationRecorded': {
      const { evidence, metAt } = event.data;
      const notedVersion = notedBy(state, evidence);
      const reviewDue = metBy(state.reviewDue, metAt);
      return { ...state, status: 'completed', publication: evidence, reviewDue, notedVersion, since: at };
    }
    case 'DeclaredUnaffected':
      return { ...ended(state, at), status: 'unaffected', unaffectedReason: event.data.reason };
    case 'ChangeWithdrawn':
      return { ...ended(state, at), status: 'withdrawn' };
    case 'ExtensionRequested':
      return { ...state, extension: { workingDays: event.data.workingDays, state: 'asked' } };
    case 'ExtensionGranted':
      return { ...state, extension: { workingDays: event.data.workingDays, state: 'granted' } };
    case 'ExtensionDenied':
      return { ...state, extension: state.extension && { ...state.extension, state: 'denied' } };
    case 'ChangeDateCorrected':
      return { ...state, changedOn: event.data.to };
    case 'ProviderUrged':
      return { ...state, urgedOn: at };
    case 'LetterSigned': {
      const { letter } = event.data;
      const sign = (one: LetterDraft): LetterDraft =>
        one.id === letter ? { ...one, signedBy: event.actor.user } : one;
      return { ...state, letters: state.letters.map(sign) };
    }
    case 'CalendarAdopted':
      return { ...state, calendar: event.data.calendar };
    case 'Escalated':
      return escalated(evolveDues(state, event), event);
    case 'LatenessCorrected':
      return takenBack(evolveDues(state, event), event);
    case 'DeadlineReminded':
    case 'RemindersSkipped':
    case 'DeadlinePassed':
    case 'DeadlineMoved':
      return evolveDues(state, event);
  }
}

function reported({ data, at }: EventOf<'ChangeReported'>): CatalogueChangeCase {
  const { obligation, ...facts } = data;
  return {
    ...facts,
    status: 'adjusting',
    adjustDue: obligation,
    reviewDue: null,
    extension: null,
    adjustment: null,
    publication: null,
    notedVersion: 0,
    unaffectedReason: null,
    letters: [],
    listedForCircular: false,
    urgedOn: null,
    since: at,
  };
}

const notedBy = (state: CatalogueChangeCase, evidence: Evidence): number =>
  evidence.by === 'entry' ? evidence.event.version : state.notedVersion;

function metBy(due: CountedObligation | null, at: string): CountedObligation | null {
  return due === null || due.metAt !== null ? due : { ...due, metAt: at };
}

/** Nothing is owed any more in a case that has ended. */
function ended(state: CatalogueChangeCase, at: string): CatalogueChangeCase {
  const adjustDue = metBy(state.adjustDue, at) ?? state.adjustDue;
  return { ...state, adjustDue, reviewDue: metBy(state.reviewDue, at), since: at };
}

type ObligationEvent = { [T in keyof ObligationEventData]: EventOf<T> }[keyof ObligationEventData];

function evolveDues(state: CatalogueChangeCase, event: ObligationEvent): CatalogueChangeCase {
  const reviewDue = state.reviewDue === null ? null : evolveObligation(state.reviewDue, event);
  return { ...state, adjustDue: evolveObligation(state.adjustDue, event), reviewDue };
}

function escalated(state: CatalogueChangeCase, { data }: EventOf<'Escalated'>): CatalogueChangeCase {
  const id = `${data.deadline}-${data.level}`;
  const draft: readonly LetterDraft[] =
    data.draft === 'none' || state.letters.some((letter) => letter.id === id)
      ? []
      : [{ id, kind: data.draft, deadline: data.deadline, signedBy: null }];
  const listedForCircular = state.listedForCircular || data.listForCircular;
  return { ...state, letters: [...state.letters, ...draft], listedForCircular };
}

/** It was not late: what nobody has signed is no draft any more, and neither is the mark for 通报. */
function takenBack(state: CatalogueChangeCase, { data }: EventOf<'LatenessCorrected'>): CatalogueChangeCase {
  const letters = state.letters.filter(
    ({ deadline, signedBy }) => deadline !== data.deadline || signedBy !== null,
  );
  const { ladder } = state.settings;
  const listedForCircular = ladder.slice(0, state.adjustDue.level).some((step) => step.listForCircular);
  return { ...state, letters, listedForCircular };
}
