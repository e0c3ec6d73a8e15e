import type { Command, Decider, DomainEvent } from '../decider.js';
import { asJson } from '../json.js';
import type { Refusal } from '../refusal.js';

/** The kept history of one run of a case's workflow, by its digest. */
export interface ArchivedRun {
  readonly runId: string;
  /** Hexadecimal, of the canonical JSON text. */
  readonly sha256: string;
  /** Events of Temporal's history, not of ours. */
  readonly events: number;
  readonly bytes: number;
}

/**
 * Which runs' histories are kept: stream `history/<workflow id>`, `history/share-request/GX-2026-000123`. A stream of
 * its own, since a run is archived while the next one may be writing to the case's stream.
 */
export type HistoryState =
  { readonly status: 'none' } | { readonly status: 'kept'; readonly runs: readonly ArchivedRun[] };

export type HistoryCommand = Command<'ArchiveHistory', ArchivedRun>;
export type HistoryEvent = DomainEvent<'HistoryArchived', ArchivedRun>;

export const historyTerms = {
  statuses: { none: '未存档', kept: '已存档' } satisfies Record<HistoryState['status'], string>,
  commands: { ArchiveHistory: '存档流程历史' } satisfies Record<HistoryCommand['type'], string>,
  events: { HistoryArchived: '流程历史已存档' } satisfies Record<HistoryEvent['type'], string>,
  refusals: { 'not-yours': '流程历史只由系统存档。', 'already-archived': '这一段流程历史已经存档。' },
} as const;

const because = (code: keyof typeof historyTerms.refusals): Refusal => ({
  code,
  message: historyTerms.refusals[code],
});

export const historyDecider: Decider<HistoryState, HistoryCommand, HistoryEvent> = {
  initial: { status: 'none' },
  decide: (state, { data, meta }) => {
    const { at, actor } = meta;
    if (!actor.roles.includes('engine')) {
      return { kind: 'refused', refusals: [{ ...because('not-yours'), forbidden: true }] };
    }
    if (state.status === 'kept' && state.runs.some(({ runId }) => runId === data.runId)) {
      return { kind: 'refused', refusals: [because('already-archived')] };
    }
    return { kind: 'accepted', events: [{ type: 'HistoryArchived', at, actor, rule: 'engine', data }] };
  },
  evolve: (state, { data }) => ({
    status: 'kept',
    runs: [...(state.status === 'none' ? [] : state.runs), data],
  }),
  deadlines: () => [],
  notices: () => [],
  finished: () => false,
  view: (state) => (state.status === 'none' ? null : { runs: state.runs.map(asJson) }),
};
