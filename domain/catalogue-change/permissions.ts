import type { Actor } from '../decider.js';
import type { CommandType } from './fields.js';
import type { CatalogueChangeCase } from './state.js';
import type { Status } from './status.js';

/**
 * Whose side a person is on in this case, and in which office. `keeper` is the engine's own watch over the catalogue,
 * `engine` the case's own timer.
 */
export const parties = [
  'reporter',
  'provider.coordinator',
  'provider.reviewer',
  'provider.planner',
  'provider.section-head',
  'provider.approver',
  'provider.head',
  'commission',
  'admin',
  'keeper',
  'engine',
] as const;
export type Party = (typeof parties)[number];

const office = [
  'provider.coordinator',
  'provider.reviewer',
  'provider.planner',
  'provider.section-head',
  'provider.approver',
] as const;
const authority = ['commission', 'admin'] as const;

type Row = { readonly [C in CommandType]?: readonly Party[] };

/**
 * What goes on in every case that is still open. A letter that waits to be signed is offered first: 待办 asks for it. Whoever may change an entry may tell the case of it.
 */
const always: Row = {
  PassDeadline: ['engine'],
  AdoptCalendar: authority,
  SignLetter: ['commission'],
  NoteEntry: [...office, ...authority, 'keeper'],
};

/** Status → command → parties: read by `decide`, by the interfaces, and by the test that prints it. */
export const permissions: { readonly [S in Status]: Row } = {
  adjusting: {
    ...always,
    StateAdjustment: ['provider.coordinator', 'provider.section-head', 'provider.approver'],
    DeclareUnaffected: ['provider.section-head', 'provider.approver', 'commission'],
    RequestExtension: office,
    GrantExtension: ['commission'],
    DenyExtension: ['commission'],
    CorrectChange: ['provider.head', 'commission'],
    Withdraw: ['reporter', 'commission'],
    Remind: ['commission'],
  },
  'in-review': { ...always, StatePublication: ['commission'], Withdraw: ['commission'] },
  completed: {},
  unaffected: {},
  withdrawn: {},
};

/** Who may report a change: the department that has the entry, and the authority. */
export function mayReport(actor: Actor, provider: string): boolean {
  const reporting = ['coordinator', 'reviewer', 'planner', 'section-head'];
  return (
    actor.roles.includes('commission') ||
    (actor.department === provider && actor.roles.some((role) => reporting.includes(role)))
  );
}

/** The parties a person belongs to in this case; a person may be several, or none. */
export function partiesOf(state: CatalogueChangeCase, actor: Actor): readonly Party[] {
  const own: string[] = actor.user === state.reporter.user ? ['reporter'] : [];
  for (const role of actor.roles) {
    if (['engine', 'keeper', 'commission', 'admin'].includes(role)) own.push(role);
    if (actor.department === state.provider.code) own.push(`provider.${role}`);
  }
  return parties.filter((party) => own.includes(party));
}
