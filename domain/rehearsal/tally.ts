import { shareRequest } from '../share-request/decider.js';
import type { EventType, ShareRequestEvent } from '../share-request/events.js';
import { statuses, type Status } from '../share-request/status.js';
import type { LivedCase } from './walk.js';

/** Counts of a rehearsed year; grows case by case. */
export interface Tally {
  readonly counts: { [S in Status]: number };
  /** Cases in which a deadline passed. */
  late: number;
  lateAnswers: number;
  lateDeliveries: number;
  approved: number;
  refused: number;
  reminders: number;
  escalations: number;
  /** Steps of the ladder taken, by level. */
  readonly escalationsByLevel: { [level: string]: number };
  readonly drafts: { [kind: string]: number };
  listedForCircular: number;
  extensions: number;
  supplements: number;
  notices: number;
  events: number;
}

export function emptyTally(): Tally {
  return {
    counts: Object.fromEntries(statuses.map((status) => [status, 0])) as { [S in Status]: number },
    late: 0,
    lateAnswers: 0,
    lateDeliveries: 0,
    approved: 0,
    refused: 0,
    reminders: 0,
    escalations: 0,
    escalationsByLevel: {},
    drafts: {},
    listedForCircular: 0,
    extensions: 0,
    supplements: 0,
    notices: 0,
    events: 0,
  };
}

/** Adds a case, folded once more from its events, which also tells who is told of what. */
export function addCase(tally: Tally, { events }: LivedCase): void {
  let state = shareRequest.initial;
  for (const event of events) {
    state = shareRequest.evolve(state, event);
    tally.notices += shareRequest.notices(event, state).length;
    addEvent(tally, event);
  }
  tally.events += events.length;
  if (state.status !== 'none') tally.counts[state.status] += 1;
  if (events.some(({ type }) => type === 'DeadlinePassed')) tally.late += 1;
}

/** Events that are only counted. */
const counted: {
  readonly [T in EventType]?: 'reminders' | 'approved' | 'refused' | 'extensions' | 'supplements';
} = {
  DeadlineReminded: 'reminders',
  ApplicationApproved: 'approved',
  ApplicationRefused: 'refused',
  ExtensionGranted: 'extensions',
  SupplementRequested: 'supplements',
};

function addEvent(tally: Tally, event: ShareRequestEvent): void {
  const name = counted[event.type];
  if (name !== undefined) tally[name] += 1;
  if (event.type === 'DeadlinePassed') {
    tally[event.data.deadline === 'delivery' ? 'lateDeliveries' : 'lateAnswers'] += 1;
  }
  if (event.type === 'Escalated') {
    tally.escalations += 1;
    increase(tally.escalationsByLevel, String(event.data.level));
    if (event.data.draft !== 'none') increase(tally.drafts, event.data.draft);
    if (event.data.listForCircular) tally.listedForCircular += 1;
  }
}

export function increase(counts: { [name: string]: number }, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}
