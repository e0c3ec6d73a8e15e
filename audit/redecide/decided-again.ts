import type { DomainEvent } from '../../domain/decider.js';
import type { Json } from '../../domain/json.js';
import { isPassingId, passingId } from '../../domain/passing-id.js';
import type { RecordedEvent, RecordedNotice } from '../../store/stream-record.js';
import type { AnyDecider, AnyState } from '../any-decider.js';
import { firstDifference, type Difference } from '../first-difference.js';
import { noticeDifferences } from './notice-differences.js';
import { commandOf, type RecordedCommand } from './recorded-command.js';

/** Something wrong with one command, at one of its events. */
export interface CommandFinding extends Difference {
  readonly seq: number;
  readonly what: string;
}

/** Decides one accepted command again on the state before it and holds the result against what is recorded of it. */
export function decidedAgain(
  decider: AnyDecider,
  caseId: string,
  state: AnyState,
  { first, events }: RecordedCommand,
): readonly CommandFinding[] {
  const command = commandOf(caseId, first);
  if (command === null) return [finding(first.seq, 'no-command', 'envelope', null, null)];
  const findings: CommandFinding[] = [];
  if (command.type === 'PassDeadline') findings.push(...firstDue(decider, state, first));
  const decision = decider.decide(state, command);
  if (decision.kind === 'refused') {
    const codes = decision.refusals.map(({ code }) => code);
    return [...findings, finding(first.seq, 'refused-again', 'type', first.type, codes)];
  }
  const count = Math.max(events.length, decision.events.length);
  for (let index = 0; index < count; index += 1) {
    const [recorded, decided] = [events[index], decision.events[index]];
    const seq = first.seq + index;
    if (recorded === undefined || decided === undefined) {
      const what = recorded === undefined ? 'event-missing' : 'event-added';
      findings.push(finding(seq, what, 'type', recorded?.type ?? null, decided?.type ?? null));
      continue;
    }
    const difference = eventDifference(recorded, decided);
    if (difference !== null) findings.push({ seq, what: 'decided-otherwise', ...difference });
  }
  return findings;
}

/** A deadline passes because it was the first that was due: its command's id names it. */
function firstDue(
  decider: AnyDecider,
  state: AnyState,
  { seq, commandId }: RecordedEvent,
): readonly CommandFinding[] {
  const [due] = decider.deadlines(state);
  const version = seq - 1;
  if (due !== undefined && isPassingId(commandId, due, version)) return [];
  const expected = due === undefined ? null : passingId(due, version);
  return [finding(seq, 'deadline-differs', 'commandId', commandId, expected)];
}

const fields = ['type', 'rule', 'at', 'actor', 'data'] as const;

function eventDifference(recorded: DomainEvent, decided: DomainEvent): Difference | null {
  for (const field of fields) {
    const difference = firstDifference(recorded[field], decided[field], field);
    if (difference !== null) return difference;
  }
  return null;
}

/** Folds a command's recorded events; tells whom the rules would have told otherwise. */
export function foldedAndTold(
  decider: AnyDecider,
  before: AnyState,
  { events }: RecordedCommand,
  told: readonly RecordedNotice[] | null,
): { readonly state: AnyState; readonly findings: readonly CommandFinding[] } {
  let state = before;
  const due = events.flatMap((event) => {
    state = decider.evolve(state, event);
    return told === null ? [] : decider.notices(event, state);
  });
  const seq = events.at(-1)?.seq ?? 0;
  const findings =
    told === null || (told.length === 0 && due.length === 0)
      ? []
      : noticeDifferences(told, due).map((one) => ({ seq, what: 'notice-differs', ...one }));
  return { state, findings };
}

export function finding(
  seq: number,
  what: string,
  field: string,
  recorded: Json,
  expected: Json,
): CommandFinding {
  return { seq, what, field, recorded, expected };
}
