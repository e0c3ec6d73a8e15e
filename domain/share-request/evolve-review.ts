import { shanghaiDate } from '../../calendar/shanghai-time.js';
import type { EventOf, EventType } from './events.js';
import { requireClock, requireSubmission } from './expect.js';
import type { ShareRequestCase } from './state.js';

type ReviewEvent = {
  [T in EventType]: EventOf<T>;
}[
  | 'ConsentGiven'
  | 'RequestSubmitted'
  | 'DispatchRecorded'
  | 'ApplicationReceived'
  | 'ClockStarted'
  | 'ReceiptCorrected'
  | 'PaperMissingReminded'
  | 'LetterMisdirected'
  | 'SupplementRequested'
  | 'SupplementReceived'
  | 'DecisionProposed'
  | 'ProposalEndorsed'
  | 'ReturnedToHandler'
  | 'ExtensionRequested'
  | 'ExtensionGranted'
  | 'ExtensionDenied'
  | 'CaseReassigned'
  | 'ProviderUrged'];

/** From the consent to send up to the proposal: what happens before somebody answers. */
export function evolveReview(state: ShareRequestCase, event: ReviewEvent): ShareRequestCase {
  const { at, actor } = event;
  switch (event.type) {
    case 'ConsentGiven':
      return { ...withRequesterSide(state, actor.user), consentedBy: actor.user, since: at };
    case 'RequestSubmitted': {
      const { ruleSet, calendar, submittedOn, ruleSetChoice } = event.data;
      const facts = withRequesterSide(state, actor.user);
      return { ...facts, status: 'submitted', ruleSet, ruleSetChoice, calendar, submittedOn, since: at };
    }
    case 'DispatchRecorded':
      // Only while the paper is awaited does the case change hands by it.
      return { ...state, dispatch: event.data, since: state.status === 'submitted' ? at : state.since };
    case 'ApplicationReceived':
      return { ...state, receipt: event.data };
    case 'ClockStarted': {
      // A new clock has its own right to an extension; one asked for on the old clock is void.
      const { ruleSet, calendar, obligation, ruleSetChoice } = event.data;
      return {
        ...requireSubmission(state),
        status: 'in-review',
        ruleSet,
        ruleSetChoice,
        calendar,
        answerDue: obligation,
        extension: null,
        since: at,
      };
    }
    case 'ReceiptCorrected':
      return { ...state, receipt: state.receipt && { ...state.receipt, receivedOn: event.data.to } };
    case 'PaperMissingReminded':
      return { ...state, paperReminders: [...state.paperReminders, event.data.workingDays] };
    case 'LetterMisdirected':
      return {
        ...requireSubmission(state),
        status: 'misdirected',
        answerDue: state.answerDue && { ...state.answerDue, metAt: state.answerDue.metAt ?? at },
        since: at,
      };
    case 'SupplementRequested': {
      const clocked = requireClock(state);
      const asked = { missing: event.data.missing, askedOn: shanghaiDate(at), receivedOn: null };
      const supplements = [...state.supplements, asked];
      const answerDue = { ...clocked.answerDue, metAt: event.data.answers ? at : clocked.answerDue.metAt };
      return { ...clocked, status: 'awaiting-supplement', supplements, answerDue, since: at };
    }
    case 'SupplementReceived': {
      const supplements = state.supplements.map((supplement, index) =>
        index === state.supplements.length - 1
          ? { ...supplement, receivedOn: event.data.receivedOn }
          : supplement,
      );
      return { ...requireClock(state), status: 'in-review', supplements, since: at };
    }
    case 'DecisionProposed': {
      const { decision, terms } = event.data;
      return { ...state, proposal: { decision, terms, by: actor.user, endorsedBy: null }, since: at };
    }
    case 'ProposalEndorsed':
      return {
        ...state,
        proposal: state.proposal && { ...state.proposal, endorsedBy: actor.user },
        since: at,
      };
    case 'ReturnedToHandler':
      return { ...state, proposal: null, since: at };
    case 'ExtensionRequested':
      return { ...state, extension: { workingDays: event.data.workingDays, state: 'asked' } };
    case 'ExtensionGranted':
      return { ...state, extension: { workingDays: event.data.workingDays, state: 'granted' } };
    case 'ExtensionDenied':
      return { ...state, extension: state.extension && { ...state.extension, state: 'denied' } };
    case 'CaseReassigned':
      return { ...state, assignee: event.data.to, since: at };
    case 'ProviderUrged':
      return { ...state, urgedOn: at };
  }
}

function withRequesterSide(state: ShareRequestCase, user: string): ShareRequestCase {
  return state.requesterSide.includes(user)
    ? state
    : { ...state, requesterSide: [...state.requesterSide, user] };
}
