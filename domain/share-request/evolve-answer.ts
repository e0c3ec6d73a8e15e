import type { EventOf, EventType } from './events.js';
import { requireAnswer, requireClock, requireSubmission } from './expect.js';
import type { Answer, CaseFacts, ShareRequestCase } from './state.js';

type AnswerEvent = {
  [T in EventType]: EventOf<T>;
}[
  | 'ApplicationApproved'
  | 'ApplicationRefused'
  | 'AnswerSent'
  | 'AnswerRecalled'
  | 'DeliveryClockStarted'
  | 'ResourceDelivered'
  | 'ReceiptConfirmed'
  | 'UseExpired'];

/** From the answer to the use of what was delivered. */
export function evolveAnswer(state: ShareRequestCase, event: AnswerEvent): ShareRequestCase {
  const { at } = event;
  switch (event.type) {
    case 'ApplicationApproved': {
      const { terms, automatic, graceEndsAt } = event.data;
      const sentAt = automatic ? at : null;
      const answer: Answer = { decision: 'approve', terms, decidedAt: at, graceEndsAt, sentAt };
      return { ...answered(state, at), status: 'approved', mode: terms.mode ?? state.mode, answer };
    }
    case 'ApplicationRefused': {
      const { terms, graceEndsAt } = event.data;
      const answer: Answer = { decision: 'refuse', terms, decidedAt: at, graceEndsAt, sentAt: null };
      return { ...answered(state, at), status: 'refused', answer };
    }
    case 'AnswerSent':
      return withAnswer(state, { sentAt: at });
    case 'AnswerRecalled': {
      // The first deadline stands again, and with it what had been reminded of and escalated.
      const clocked = requireClock(state);
      const answerDue = { ...clocked.answerDue, metAt: null };
      return {
        ...clocked,
        status: state.supplements.at(-1)?.receivedOn === null ? 'awaiting-supplement' : 'in-review',
        answerDue,
        deliveryDue: null,
        answer: null,
        proposal: null,
        since: at,
      };
    }
    case 'DeliveryClockStarted':
      return {
        ...requireAnswer(state),
        status: 'approved',
        calendar: event.data.calendar,
        deliveryDue: event.data.obligation,
      };
    case 'ResourceDelivered': {
      const deliveryDue = state.deliveryDue && { ...state.deliveryDue, metAt: state.deliveryDue.metAt ?? at };
      return { ...requireAnswer(state), status: 'delivered', mode: event.data.mode, deliveryDue, since: at };
    }
    case 'ReceiptConfirmed':
      return { ...requireAnswer(state), status: 'in-use', since: at };
    case 'UseExpired':
      return { ...state, expired: true };
  }
}

function answered(state: ShareRequestCase, at: string): CaseFacts & ReturnType<typeof requireSubmission> {
  const answerDue = state.answerDue && { ...state.answerDue, metAt: state.answerDue.metAt ?? at };
  return { ...requireSubmission(state), answerDue, since: at };
}

function withAnswer(state: ShareRequestCase, change: Partial<Answer>): ShareRequestCase {
  switch (state.status) {
    case 'approved':
    case 'refused':
    case 'delivered':
    case 'in-use':
      return { ...state, answer: { ...state.answer, ...change } };
    default:
      throw new Error(`${state.id}: ${state.status} has no answer`);
  }
}
