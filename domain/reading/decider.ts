import { shanghaiDate } from '../../calendar/shanghai-time.js';
import type { CommandMeta, Decider, Decision } from '../decider.js';
import { asJson } from '../json.js';
import { readingRefusal } from './glossary.js';
import type { Reading, ReadingCommand, ReadingEvent, ReadingState } from './reading.js';

export const readingDecider: Decider<ReadingState, ReadingCommand, ReadingEvent> = {
  initial: { status: 'none' },
  decide,
  evolve: (state, event) => ({
    status: 'kept',
    readings: [...(state.status === 'none' ? [] : state.readings), readingOf(event)],
  }),
  deadlines: () => [],
  notices: () => [],
  finished: () => false,
  view: (state) => (state.status === 'none' ? null : { readings: state.readings.map(asJson) }),
};

function decide(state: ReadingState, command: ReadingCommand): Decision<ReadingEvent> {
  const { at, actor } = command.meta;
  const base = { at, actor, rule: 'engine' } as const;
  if (!isOwnDay(command.meta)) return { kind: 'refused', refusals: [readingRefusal('reading-of-another')] };
  if (command.type === 'ExportPackage') {
    return { kind: 'accepted', events: [{ ...base, type: 'PackageExported', data: command.data }] };
  }
  const { stream, operator } = command.data;
  const seen = state.status === 'none' ? [] : state.readings;
  return seen.some((one) => one.kind === 'opened' && one.stream === stream && one.operator === operator)
    ? { kind: 'refused', refusals: [readingRefusal('opening-already-kept')] }
    : { kind: 'accepted', events: [{ ...base, type: 'CaseOpened', data: command.data }] };
}

/** Nobody's reading is written under another name or another day. */
function isOwnDay({ caseId, actor, at }: CommandMeta): boolean {
  const own = `${actor.user}/${shanghaiDate(at)}/`;
  return caseId.startsWith(own) && /^[1-9]\d*$/.test(caseId.slice(own.length));
}

function readingOf(event: ReadingEvent): Reading {
  const { stream, by, operator } = event.data;
  const base = { stream, by, operator, at: event.at };
  return event.type === 'CaseOpened'
    ? { ...base, kind: 'opened', sha256: null }
    : { ...base, kind: 'exported', sha256: event.data.sha256 };
}
