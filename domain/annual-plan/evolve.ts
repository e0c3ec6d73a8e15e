import { evolveObligation } from '../obligation/evolve-obligation.js';
import { isListed, withDraft, withoutDrafts } from '../obligation/letter-draft.js';
import type { ObligationEventData } from '../obligation/obligation-events.js';
import type { EventOf, PlanEvent } from './events.js';
import { evolveItems, itemsOf } from './evolve-items.js';
import { listAfter } from './evolve-list.js';
import type { Milestone, PlanCase, PlanFacts, PlanState } from './state.js';

/** The state after `event`. Throws on what cannot have happened: a defect, never a refusal. */
export function evolve(state: PlanState, event: PlanEvent): PlanState {
  if (event.type === 'PlanIssued') return withStatus(issued(event), event.at);
  if (state.status === 'none') throw new Error(`${event.type} before PlanIssued`);
  const facts = evolveFacts(state, event);
  return withStatus({ ...facts, items: evolveItems(facts.items, event) }, event.at, state);
}

function evolveFacts(state: PlanCase, event: PlanEvent): PlanFacts {
  switch (event.type) {
    case 'PlanIssued':
      throw new Error('PlanIssued twice');
    case 'PlanJoined':
      return { ...state, joined: true, milestones: event.data.milestones };
    case 'ListFiled':
    case 'ListRevised':
    case 'FilingReturned':
    case 'ListPublished':
      return { ...state, list: listAfter(state.list, event) };
    case 'CatalogueAttested': {
      const { done, total, attestedOn } = event.data;
      return { ...state, catalogue: { done, total, on: attestedOn } };
    }
    case 'PlanAmended': {
      const { documentNo, milestone, due } = event.data;
      const template =
        documentNo === null ? state.template : { ...state.template, documentNumber: documentNo };
      const moved = due === null ? {} : { nominal: null, beforeIssue: false };
      const milestones = state.milestones.map((one) => (one.code === milestone ? { ...one, ...moved } : one));
      return { ...state, template, milestones };
    }
    case 'TemplateAdopted':
      return withTemplate(state, event);
    case 'SafetyTaskListLoaded':
      return { ...state, safetyListLoaded: true };
    case 'ItemDueSet': {
      const { obligation } = event.data;
      const others = state.milestones.filter(({ name }) => name !== obligation.name);
      return { ...state, milestones: [...others, obligation] };
    }
    case 'DelayExplained':
      return withMilestone(state, event.data.milestone, { explanation: event.data.reason });
    case 'MilestoneMet':
      return withMilestone(state, event.data.milestone, { metAt: event.at, metOn: event.data.metOn });
    case 'MilestoneReopened':
      return withMilestone(state, event.data.milestone, { metAt: null, metOn: null });
    case 'MilestoneVoided':
      return voided(state, event.data.milestone);
    case 'MilestoneOwed':
      return withMilestone(state, event.data.milestone, { applicable: true, metAt: null, metOn: null });
    case 'DeadlineReminded':
    case 'RemindersSkipped':
    case 'DeadlinePassed':
    case 'DeadlineMoved':
    case 'LatenessCorrected':
    case 'Escalated':
      return evolveDues(state, event);
    case 'LetterSigned':
      return {
        ...state,
        letters: state.letters.map((letter) =>
          letter.id === event.data.letter ? { ...letter, signedBy: event.actor.user } : letter,
        ),
      };
    case 'CalendarAdopted':
      return { ...state, calendar: event.data.calendar };
    case 'PlanClosed':
      return { ...state, closed: true };
    default:
      return state; // of the items alone
  }
}

function issued({ data, at }: EventOf<'PlanIssued'>): PlanFacts {
  const { items, ...rest } = data;
  return {
    ...rest,
    items: itemsOf(items),
    list: null,
    safetyListLoaded: false,
    catalogue: null,
    letters: [],
    listedForCircular: false,
    closed: false,
    statusSince: at,
  };
}

function withMilestone(state: PlanCase, name: string, change: Partial<Milestone>): PlanFacts {
  const milestones = state.milestones.map((one) => (one.name === name ? { ...one, ...change } : one));
  return { ...state, milestones };
}

/** A date the new template leaves out is owed no more. */
function withTemplate(state: PlanCase, { data }: EventOf<'TemplateAdopted'>): PlanFacts {
  const gone = state.milestones.filter(({ code }) => !data.milestones.some((one) => one.code === code));
  const milestones = [...data.milestones, ...gone.filter(({ code }) => code === 'added')];
  const dropped = gone.filter(({ code }) => code !== 'added');
  const owed = milestones.filter(({ applicable }) => applicable);
  return {
    ...state,
    template: data.template,
    milestones,
    letters: dropped.reduce((letters, { name }) => withoutDrafts(letters, name), state.letters),
    listedForCircular: isListed(owed, state.settings.ladder),
  };
}

/** Nothing is owed there any more: nobody is urged, and only what is still owed and late is listed for 通报. */
function voided(state: PlanCase, name: string): PlanFacts {
  const facts = withMilestone(state, name, { applicable: false, metAt: null, metOn: null });
  const owed = facts.milestones.filter(({ applicable }) => applicable);
  return {
    ...facts,
    letters: withoutDrafts(facts.letters, name),
    listedForCircular: isListed(owed, facts.settings.ladder),
  };
}

type ObligationEvent = { [T in keyof ObligationEventData]: EventOf<T> }[keyof ObligationEventData];

function evolveDues(state: PlanCase, event: ObligationEvent): PlanFacts {
  const milestones = state.milestones.map((milestone) => evolveObligation(milestone, event));
  const { letters, listedForCircular, settings } = state;
  switch (event.type) {
    case 'Escalated': {
      const listed = listedForCircular || event.data.listForCircular;
      return { ...state, milestones, letters: withDraft(letters, event.data), listedForCircular: listed };
    }
    case 'LatenessCorrected':
      return {
        ...state,
        milestones,
        letters: withoutDrafts(letters, event.data.deadline),
        listedForCircular: isListed(milestones, settings.ladder),
      };
    default:
      return { ...state, milestones };
  }
}

/** Where the plan stands follows from its facts. */
function withStatus(facts: PlanFacts, at: string, before?: PlanCase): PlanCase {
  const status = statusOf(facts);
  const statusSince = before?.status === status ? before.statusSince : at;
  // `statusOf` gives a status with a list only where there is one.
  return { ...facts, status, statusSince } as PlanCase;
}

function statusOf({ closed, joined, list, milestones }: PlanFacts): PlanCase['status'] {
  if (closed) return 'closed';
  if (!joined) return 'not-joined';
  if (list === null) return 'issued';
  if (list.returned) return 'returned';
  const open = milestones.filter(({ code }) => code !== 'catalogue' && code !== 'filing');
  if (open.every(({ applicable, metAt }) => !applicable || metAt !== null)) return 'completed';
  if (list.publishedVersion !== null) return 'published';
  return list.hasDefects ? 'filed-with-defects' : 'filed';
}
