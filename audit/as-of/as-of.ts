import type { Json } from '../../domain/json.js';
import type { StreamRecord } from '../../store/stream-record.js';
import type { AnyState } from '../any-decider.js';
import type { AuditedCategory } from '../deciders.js';
import { firstDifference } from '../first-difference.js';
import { recordedCommands, type RecordedCommand } from '../redecide/recorded-command.js';

/** A case at a moment: what the record knew of it then, and what was true then by all that is known now. */
export interface AsOf {
  readonly stream: string;
  readonly at: string;
  /** Last seq recorded by then. */
  readonly version: number;
  readonly known: Json;
  readonly true: Json;
  /** Members of the two that differ. */
  readonly differences: readonly { readonly field: string; readonly known: Json; readonly true: Json }[];
  /** What explains them: facts of that time that were recorded later, and what had been recorded and was corrected. */
  readonly because: readonly Explanation[];
}

export interface Explanation {
  readonly seq: number;
  readonly type: string;
  /** When it happened. */
  readonly occurredAt: string;
  /** When it was told. */
  readonly at: string;
  readonly recordedAt: string;
  readonly why: 'recorded-later' | 'corrected-later';
}

/** @param at an instant, ISO 8601 with offset. */
export function asOf(category: AuditedCategory, { stream, events }: StreamRecord, at: string): AsOf {
  const moment = Date.parse(at);
  const commands = recordedCommands(events);
  const occurred = category.occurred?.(commands);
  const occurredAt = ({ first }: RecordedCommand): string => occurred?.get(first.seq) ?? first.at;
  const wasKnown = ({ first }: RecordedCommand): boolean => Date.parse(first.recordedAt) <= moment;
  const wasTrue = (command: RecordedCommand): boolean => Date.parse(occurredAt(command)) <= moment;
  const known = folded(category, commands.filter(wasKnown));
  const real = folded(category, commands.filter(wasTrue));
  return {
    stream,
    at,
    version: events.findLast(({ recordedAt }) => Date.parse(recordedAt) <= moment)?.seq ?? 0,
    known,
    true: real,
    differences: differences(known, real),
    because: commands.flatMap((command): readonly Explanation[] => {
      const [knew, was] = [wasKnown(command), wasTrue(command)];
      if (knew === was) return [];
      const { seq, type, recordedAt, at: told } = command.first;
      const why = was ? 'recorded-later' : 'corrected-later';
      return [{ seq, type, occurredAt: occurredAt(command), at: told, recordedAt, why }];
    }),
  };
}

/** Facts that happened before the case was begun (a paper that came first) are true of no case yet. */
function folded({ decider }: AuditedCategory, commands: readonly RecordedCommand[]): Json {
  let state: AnyState = decider.initial;
  for (const { events } of commands) {
    try {
      state = events.reduce(decider.evolve, state);
    } catch {
      continue;
    }
  }
  return decider.view(state);
}

function differences(known: Json, real: Json): AsOf['differences'] {
  const [before, after] = [membersOf(known), membersOf(real)];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((field) => {
    const [one, other] = [before[field] ?? null, after[field] ?? null];
    return firstDifference(one, other) === null ? [] : [{ field, known: one, true: other }];
  });
}

const membersOf = (view: Json): { readonly [field: string]: Json } =>
  typeof view === 'object' && view !== null && !Array.isArray(view)
    ? (view as { readonly [field: string]: Json })
    : {};
