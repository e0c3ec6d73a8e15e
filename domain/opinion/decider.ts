import { isRole, type Role } from '../directory/roles.js';
import type { Command, Decider, DomainEvent } from '../decider.js';
import { opinionRefusal, opinionSentences } from './refusals.js';

/** What a check of the catalogue found of a project, recorded for those who decide on the project. */
export interface Opinion {
  /** `acceptance`: the catalogue list audited as acceptance material (A7); `overlap`: 一数一源 (A8). */
  readonly kind: 'acceptance' | 'overlap';
  readonly project: string;
  readonly passed: boolean;
  /** YYYY-MM-DD: the catalogue as it stood on that day. */
  readonly asOf: string;
  /** Entries it was held against. */
  readonly compared: number;
  /** Hundredths, for `overlap`. */
  readonly threshold: number | null;
  /** Everything found, in Chinese, one finding a line. */
  readonly findings: readonly string[];
}

export type OpinionState =
  | { readonly status: 'none' }
  | {
      readonly status: 'given';
      readonly id: string;
      readonly opinion: Opinion;
      readonly by: string;
      readonly department: string;
      readonly at: string;
    };

export type OpinionCommand = Command<'GiveOpinion', Opinion>;
export type OpinionEvent = DomainEvent<'OpinionGiven', Opinion & { readonly id: string }>;

export const opinionTerms = {
  statuses: { none: '未记录', given: '已记录' } satisfies Record<OpinionState['status'], string>,
  commands: { GiveOpinion: '记录核对意见' } satisfies Record<OpinionCommand['type'], string>,
  events: { OpinionGiven: '核对意见已记录' } satisfies Record<OpinionEvent['type'], string>,
  refusals: opinionSentences,
} as const;

/** Whoever looks after entries may record what was found; what follows from it is decided elsewhere. */
export const givers: readonly Role[] = [
  'coordinator',
  'reviewer',
  'planner',
  'section-head',
  'commission',
  'admin',
];

/** Stream `opinion/<id>`: given once and never changed; a later check gives a new one. */
export const opinionDecider: Decider<OpinionState, OpinionCommand, OpinionEvent> = {
  initial: { status: 'none' },
  decide: (state, { data, meta }) => {
    const may = meta.actor.roles.some((role) => isRole(role) && givers.includes(role));
    const refusals = [
      ...(may ? [] : [opinionRefusal('opinion-not-yours')]),
      ...(state.status === 'given' ? [opinionRefusal('opinion-already-given')] : []),
      ...(data.project.trim() === '' ? [opinionRefusal('opinion-project-missing')] : []),
    ];
    const [first, ...rest] = refusals;
    if (first !== undefined) return { kind: 'refused', refusals: [first, ...rest] };
    const { at, actor, caseId: id } = meta;
    const rule = data.kind === 'acceptance' ? 'A7' : 'A8';
    return {
      kind: 'accepted',
      events: [{ type: 'OpinionGiven', at, actor, rule: ruleOn(at, rule), data: { ...data, id } }],
    };
  },
  evolve: (_, { data: { id, ...opinion }, actor, at }) => ({
    status: 'given',
    id,
    opinion,
    by: actor.user,
    department: actor.department,
    at,
  }),
  deadlines: () => [],
  notices: () => [],
  finished: () => false,
  view: (state) =>
    state.status === 'none'
      ? null
      : { id: state.id, ...state.opinion, by: state.by, department: state.department, at: state.at },
};

/** The plan of 2016 is cited for its own year only; later the check is kept up, and no law is cited. */
function ruleOn(at: string, rule: 'A7' | 'A8'): string {
  const instant = Date.parse(at);
  const inForce =
    instant >= Date.parse('2016-05-11T00:00:00+08:00') && instant < Date.parse('2017-01-01T00:00:00+08:00');
  return inForce ? rule : 'engine';
}
