import { shanghaiDate } from '../../calendar/shanghai-time.js';
import { asJson, type Json } from '../json.js';
import { noteView } from '../entry-note/note-view.js';
import type { Obligation } from '../obligation/obligation.js';
import { contradictions } from './contradictions.js';
import { deadlines } from './deadlines.js';
import { holder } from './holder.js';
import type { ShareRequestCase, ShareRequestState } from './state.js';

/**
 * A case as users see it and as the projection stores it: the shape of the contract. `overdue` is what has
 * been recorded; a reader who knows today's date compares `clock.due` with it.
 */
export function view(state: ShareRequestState): Json {
  if (state.status === 'none') return null;
  const owed = current(state);
  const heldBy = holder(state);
  return {
    id: state.id,
    letter: state.letter,
    status: state.status,
    ruleSet: state.ruleSet?.id ?? state.ruleSetChoice?.id ?? null,
    // As recorded on the case: a template a person adopted is not called by the name of what it was taken from.
    ruleSetTitle: state.ruleSet?.title ?? null,
    ruleSetDocument: state.ruleSet?.documentNumber ?? null,
    resource: state.resource.code,
    resourceTitle: state.resource.title,
    sharingClass: state.resource.class,
    requester: state.requester.code,
    requesterName: state.requester.name,
    provider: state.provider.code,
    providerName: state.provider.name,
    mode: state.mode,
    purpose: state.purpose,
    basis: state.basis,
    scenario: state.scenario,
    scope: state.scope,
    timeLimit: state.timeLimit,
    items: state.items,
    clock: clock(state),
    due: owed?.due ?? null,
    dueOf: owed?.name ?? null,
    overdue: owed?.passed ?? false,
    escalationLevel: owed?.level ?? 0,
    heldBy: heldBy === null ? null : asJson(heldBy),
    // The date that ends at the instant: 24:00 of a day belongs to it.
    deadlines: deadlines(state).map(({ name, at }) => ({ name, due: shanghaiDate(Date.parse(at) - 1), at })),
    sharingWord: state.ruleSet?.words[state.resource.class] ?? null,
    ruleSetChoice: state.ruleSetChoice === null ? null : { ...state.ruleSetChoice },
    receipt: state.receipt === null ? null : asJson(state.receipt),
    dispatch: state.dispatch === null ? null : { ...state.dispatch },
    contradictions: contradicting(state),
    paperMissingSince: state.status === 'submitted' ? state.submittedOn : null,
    consentedBy: state.consentedBy,
    assignee: state.assignee,
    proposal: state.proposal === null ? null : asJson(state.proposal),
    answer: state.answer === null ? null : asJson(state.answer),
    extension: state.extension === null ? null : { ...state.extension },
    supplements: state.supplements.map((supplement) => ({ ...supplement })),
    letters: state.letters.map((letter) => ({ ...letter })),
    listedForCircular: state.listedForCircular,
    expired: state.expired,
    statusSince: state.statusSince,
    ...noteView(
      state.entryNote,
      state.status !== 'closed' &&
        state.status !== 'withdrawn' &&
        state.status !== 'refused' &&
        state.status !== 'misdirected',
    ),
  };
}

/** As the dates stand now, corrections included. */
function contradicting({ receipt, dispatch, submittedOn }: ShareRequestCase): Json {
  if (receipt === null) return [];
  return contradictions({ receivedOn: receipt.receivedOn, sentOn: dispatch?.sentOn ?? null, submittedOn });
}

/** What is owed now: the delivery once its clock runs, else the answer. */
function current(state: ShareRequestCase): Obligation | null {
  return [state.deliveryDue, state.answerDue].find((due) => due !== null && due.metAt === null) ?? null;
}

function clock(state: ShareRequestCase): Json {
  const { answerDue, calendar, ruleSet } = state;
  if (answerDue === null || calendar === null || ruleSet === null) return null;
  return {
    trigger: ruleSet.clockTrigger,
    startedOn: answerDue.startedOn,
    due: answerDue.due,
    workingDays: answerDue.workingDays,
    extendedByWorkingDays: answerDue.extendedByWorkingDays,
    provisional: answerDue.provisional,
    calendar: calendar.layer,
    calendarVersion: calendar.version,
    rule: answerDue.rule,
    article: ruleSet.articles[answerDue.rule] ?? '',
    metAt: answerDue.metAt,
  };
}
