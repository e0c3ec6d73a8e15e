import { afterNoted } from '../entry-note/entry-note.js';
import { evolveObligation } from '../obligation/evolve-obligation.js';
import { isListed, withDraft, withoutDrafts } from '../obligation/letter-draft.js';
import type { ObligationEventData } from '../obligation/obligation-events.js';
import { evolveAnswer } from './evolve-answer.js';
import { evolveReview } from './evolve-review.js';
import type { EventOf, ShareRequestEvent } from './events.js';
import type { CaseFacts, ShareRequestCase, ShareRequestState } from './state.js';

/** The state after `event`. Throws on what cannot have happened: a defect, never a refusal. */
export function evolve(state: ShareRequestState, event: ShareRequestEvent): ShareRequestState {
  if (event.type === 'RequestDrafted') return drafted(event);
  if (state.status === 'none') throw new Error(`${event.type} before RequestDrafted`);
  const next = evolveCase(state, event);
  return next.status === state.status ? next : { ...next, statusSince: event.at };
}

function evolveCase(state: ShareRequestCase, event: ShareRequestEvent): ShareRequestCase {
  switch (event.type) {
    case 'DeadlineReminded':
    case 'RemindersSkipped':
    case 'DeadlinePassed':
    case 'DeadlineMoved':
      return evolveDues(state, event);
    case 'LatenessCorrected':
      return takenBack(evolveDues(state, event), event);
    case 'Escalated':
      return escalated(evolveDues(state, event), event);
    case 'ApplicationApproved':
    case 'ApplicationRefused':
    case 'AnswerSent':
    case 'AnswerRecalled':
    case 'DeliveryClockStarted':
    case 'ResourceDelivered':
    case 'ReceiptConfirmed':
    case 'UseExpired':
      return evolveAnswer(state, event);
    case 'RequestWithdrawn':
      return { ...ended(state, event.at), status: 'withdrawn' };
    case 'RequestClosed':
      return { ...ended(state, event.at), status: 'closed' };
    case 'LetterSigned':
      return {
        ...state,
        letters: state.letters.map((letter) =>
          letter.id === event.data.letter ? { ...letter, signedBy: event.actor.user } : letter,
        ),
      };
    case 'EntryNoted':
      return { ...state, entryNote: afterNoted(event.data, event.at) };
    case 'EntrySettled':
      return state.entryNote === undefined
        ? state
        : { ...state, entryNote: { ...state.entryNote, settled: event.data.reason } };
    case 'CalendarAdopted':
      return state.calendar === null ? state : { ...state, calendar: event.data.calendar };
    case 'RequestDrafted':
      throw new Error('RequestDrafted twice');
    default:
      return evolveReview(state, event);
  }
}

function drafted({ data, at, actor }: EventOf<'RequestDrafted'>): ShareRequestCase {
  const { id, letter, resource, requester, provider, purpose, basis, scenario, scope, timeLimit } = data;
  const { mode, items, ruleSetChoice, settings } = data;
  // Member by member: an object that is written out is made in one piece, one that is spread grows twenty times.
  return {
    id,
    letter,
    resource,
    requester,
    provider,
    purpose,
    basis,
    scenario,
    scope,
    timeLimit,
    mode,
    items,
    ruleSetChoice,
    settings,
    status: 'draft',
    requesterSide: [actor.user],
    consentedBy: null,
    ruleSet: null,
    calendar: null,
    submittedOn: null,
    paperReminders: [],
    dispatch: null,
    receipt: null,
    answerDue: null,
    deliveryDue: null,
    supplements: [],
    assignee: null,
    proposal: null,
    extension: null,
    answer: null,
    letters: [],
    listedForCircular: false,
    urgedOn: null,
    expired: false,
    since: at,
    statusSince: at,
  };
}

/** Nothing is owed any more in a case that has ended. */
function ended(state: ShareRequestCase, at: string): CaseFacts {
  const met = <O extends CaseFacts['answerDue']>(due: O): O =>
    due === null || due.metAt !== null ? due : { ...due, metAt: at };
  return { ...state, answerDue: met(state.answerDue), deliveryDue: met(state.deliveryDue), since: at };
}

type ObligationEvent = { [T in keyof ObligationEventData]: EventOf<T> }[keyof ObligationEventData];

function evolveDues(state: ShareRequestCase, event: ObligationEvent): ShareRequestCase {
  const deliveryDue = state.deliveryDue === null ? null : evolveObligation(state.deliveryDue, event);
  if (state.answerDue === null) return { ...state, deliveryDue };
  return { ...state, answerDue: evolveObligation(state.answerDue, event), deliveryDue };
}

function escalated(state: ShareRequestCase, { data }: EventOf<'Escalated'>): ShareRequestCase {
  return {
    ...state,
    letters: withDraft(state.letters, data),
    listedForCircular: state.listedForCircular || data.listForCircular,
  };
}

/** It was not late: the drafts go, and the list for 通报 is as the other dates make it. */
function takenBack(state: ShareRequestCase, { data }: EventOf<'LatenessCorrected'>): ShareRequestCase {
  const dues = [state.answerDue, state.deliveryDue].flatMap((due) => (due === null ? [] : [due]));
  return {
    ...state,
    letters: withoutDrafts(state.letters, data.deadline),
    listedForCircular: isListed(dues, state.settings.ladder),
  };
}
