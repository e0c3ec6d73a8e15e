import type { Actor } from '../decider.js';
import type { CommandType } from './fields.js';
import type { PlanCase } from './state.js';
import type { Status } from './status.js';

/** Whose office a person holds towards this plan. `keeper` is the engine's own watch over catalogue and year. */
export const parties = [
  'department.planner',
  'department.coordinator',
  'department.reviewer',
  'department.section-head',
  'department.approver',
  'department.head',
  'commission',
  'admin',
  'keeper',
  'engine',
] as const;
export type Party = (typeof parties)[number];

const filing = ['department.planner', 'department.coordinator'] as const;
/** The commission registers a sealed list that arrived on paper. */
const registry = [...filing, 'commission'] as const;
const opening = [...filing, 'department.reviewer'] as const;
const leading = ['department.section-head', 'department.approver'] as const;

type Row = { readonly [C in CommandType]?: readonly Party[] };

/** What goes on in every plan that is owed. A letter that waits to be signed is offered first: 待办 asks for it. */
const always: Row = {
  SignLetter: ['commission'],
  ExplainDelay: [...filing, 'department.approver', 'department.head'],
  AttestCatalogue: filing,
  AmendPlan: ['commission'],
  AdoptTemplate: ['commission'],
  LoadSafetyTaskList: ['commission'],
  NoteCatalogueChange: ['keeper', 'commission', 'admin'],
  RecordDesensitisation: opening,
  RecordSecrecyReview: leading,
  AdoptCalendar: ['commission', 'admin'],
  ClosePlan: ['commission'],
  PassDeadline: ['engine'],
};

const listed: Row = {
  ...always,
  ReviseList: registry,
  OpenItem: opening,
  OpenItems: opening,
  WithdrawItem: filing,
};

const sent: Row = { ...listed, ReturnFiling: ['commission'], PublishList: ['commission'] };

/** Who may do what: one table, status → command → parties. */
export const permissions: { readonly [S in Status]: Row } = {
  'not-joined': {
    JoinPlan: ['department.head', 'department.approver', 'department.planner'],
    AdoptTemplate: ['commission'],
    NoteCatalogueChange: ['keeper', 'commission', 'admin'],
    AdoptCalendar: ['commission', 'admin'],
    ClosePlan: ['commission'],
    PassDeadline: ['engine'],
  },
  issued: { ...always, FileList: registry },
  filed: sent,
  'filed-with-defects': sent,
  returned: { ...always, FileList: registry, OpenItem: opening, OpenItems: opening },
  published: { ...listed, PublishList: ['commission'] },
  // 零报告 is complete as soon as it is filed, and can be sent back all the same.
  completed: sent,
  closed: {},
};

/** Who issues a plan: the commission, or the engine on the day that is set. */
export const issuers: readonly Party[] = ['commission', 'admin', 'keeper'];

/** The parties a person belongs to in this plan; a person may be several, or none. */
export function partiesOf(state: Pick<PlanCase, 'department'>, actor: Actor): readonly Party[] {
  const own: string[] = [];
  for (const role of actor.roles) {
    if (['engine', 'keeper', 'commission', 'admin'].includes(role)) own.push(role);
    if (actor.department === state.department.code) own.push(`department.${role}`);
  }
  return parties.filter((party) => own.includes(party));
}
