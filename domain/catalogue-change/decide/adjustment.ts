import { chineseDate } from '../../../calendar/chinese-date.js';
import { endOfDay, shanghaiDate } from '../../../calendar/shanghai-time.js';
import { oweWithin } from '../../obligation/owe.js';
import type { Refusal } from '../../refusal.js';
import { reviewInsistence } from '../change-settings.js';
import type { CommandOf } from '../commands.js';
import type { EntryEvent } from '../context.js';
import type { CatalogueChangeEvent, Evidence } from '../events.js';
import type { CommandType } from '../fields.js';
import { refusal } from '../refusals.js';
import type { CatalogueChangeCase } from '../state.js';
import { happened, inFuture, isBlank, ruling, type Ruling } from './ruling.js';

/** Events by which the department has done its part, and those by which the entry is as it shall be. */
const adjusting: readonly EntryEvent['type'][] = [
  'EntryRevised',
  'EntrySubmitted',
  'EntryPublished',
  'EntryRetired',
];
const publishing: readonly EntryEvent['type'][] = ['EntryPublished', 'EntryRetired'];
const returning: readonly EntryEvent['type'][] = ['EntryReturned', 'SubmissionWithdrawn'];

/** The case is told of an event of the entry's stream, as the gateway read it there; whether it counts is decided here. */
export function noteEntry(state: CatalogueChangeCase, command: CommandOf<'NoteEntry'>): Ruling {
  const { entryEvent: event } = command.context;
  if (event === undefined) return ruling([refusal('entry-event-missing')], () => []);
  const [problem] = unfit(state, event);
  if (problem !== undefined) return ruling([problem], () => []);
  const evidence: Evidence = { by: 'entry', event };
  const rule = state.adjustDue.rule;
  if (state.status === 'in-review') {
    return ruling([], () =>
      returning.includes(event.type)
        ? [happened(command, 'AdjustmentReturned', rule, { event })]
        : [happened(command, 'PublicationRecorded', rule, { evidence, metAt: event.at })],
    );
  }
  return ruling([], () => adjusted(state, command, evidence, event.at, event.type));
}

/** Why an event of the entry does not count as it stands. */
export function unfit(state: CatalogueChangeCase, event: EntryEvent): readonly Refusal[] {
  const relevant = state.status === 'in-review' ? [...publishing, ...returning] : adjusting;
  return [
    ...(event.code === state.entry.code ? [] : [refusal('entry-event-of-other')]),
    ...(event.version > state.notedVersion ? [] : [refusal('entry-event-known')]),
    ...(shanghaiDate(event.at) >= state.changedOn ? [] : [refusal('entry-event-before-change')]),
    ...(relevant.includes(event.type) ? [] : [refusal('entry-event-irrelevant')]),
  ];
}

/** A person states that the entry was adjusted, where this system cannot see it; it stays a statement. */
export function stateAdjustment(state: CatalogueChangeCase, command: CommandOf<'StateAdjustment'>): Ruling {
  const { adjustedOn, note } = command.data;
  return ruling(statementProblems(state, adjustedOn, note, command.meta.at), () => {
    const on = adjustedOn ?? '';
    const evidence: Evidence = { by: 'statement', on, note: note?.trim() ?? '' };
    return adjusted(state, command, evidence, statedInstant(on, command.meta.at), null);
  });
}

export function statePublication(state: CatalogueChangeCase, command: CommandOf<'StatePublication'>): Ruling {
  const { publishedOn, note } = command.data;
  return ruling(statementProblems(state, publishedOn, note, command.meta.at), () => {
    const on = publishedOn ?? '';
    const evidence: Evidence = { by: 'statement', on, note: note?.trim() ?? '' };
    const metAt = statedInstant(on, command.meta.at);
    return [happened(command, 'PublicationRecorded', state.adjustDue.rule, { evidence, metAt })];
  });
}

/** B5: what the department has done goes to the authority, which has days of its own; A5 states none. */
function adjusted(
  state: CatalogueChangeCase,
  command: Pick<CommandOf<CommandType>, 'meta'>,
  evidence: Evidence,
  metAt: string,
  type: EntryEvent['type'] | null,
): readonly CatalogueChangeEvent[] {
  const { reviewWorkingDays } = state.terms;
  const { rule } = state.adjustDue;
  const isPublished = type !== null && publishing.includes(type);
  const isReviewed = type === 'EntrySubmitted' || (reviewWorkingDays !== null && !isPublished);
  const next = isReviewed ? 'in-review' : 'completed';
  const recorded = happened(command, 'AdjustmentRecorded', rule, { evidence, metAt, next });
  if (!isReviewed || reviewWorkingDays === null) return [recorded];
  const { calendar, settings } = state;
  const owed = { name: 'review', rule, startedOn: shanghaiDate(metAt) };
  const beginning = { calendar, settings: reviewInsistence(settings), at: command.meta.at };
  const obligation = oweWithin(owed, reviewWorkingDays, beginning);
  return [recorded, happened(command, 'ReviewClockStarted', rule, { obligation })];
}

function statementProblems(
  state: CatalogueChangeCase,
  on: string | undefined,
  note: string | undefined,
  at: string,
): readonly (Refusal | false | null)[] {
  return [
    on === undefined ? refusal('stated-on-missing') : inFuture(on, at, 'stated-in-future'),
    on !== undefined && on < state.changedOn && refusal('stated-before-change', { day: chineseDate(on) }),
    isBlank(note) && refusal('note-missing'),
  ];
}

/** A stated day counts as a whole: until its end, or until now where it is today. */
function statedInstant(on: string, at: string): string {
  return on >= shanghaiDate(at) ? at : endOfDay(on);
}

/** When what the command tells of was done: lateness is settled by that, not by when the case heard of it. */
export function effectiveAt({
  type,
  data,
  context,
  meta,
}: {
  readonly type: CommandType;
  readonly data: object;
  readonly context: CommandOf<CommandType>['context'];
  readonly meta: { readonly at: string };
}): string {
  if (type === 'NoteEntry') return context.entryEvent?.at ?? meta.at;
  const on = 'adjustedOn' in data ? data.adjustedOn : 'publishedOn' in data ? data.publishedOn : null;
  return typeof on === 'string' ? statedInstant(on, meta.at) : meta.at;
}
