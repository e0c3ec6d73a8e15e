import type { Actor } from '../decider.js';
import type { CommandType } from './fields.js';
import type { DemandCase } from './state.js';
import type { Status } from './status.js';

/** Whose side a person is on in this case, and in which office. `engine` is the case's own timer. */
export const parties = [
  'requester.coordinator',
  'requester.reviewer',
  'provider.coordinator',
  'provider.reviewer',
  'provider.planner',
  'commission',
  'admin',
  'engine',
] as const;
export type Party = (typeof parties)[number];

const requester = ['requester.coordinator', 'requester.reviewer'] as const;
const provider = ['provider.coordinator', 'provider.reviewer', 'provider.planner'] as const;

type Row = { readonly [C in CommandType]?: readonly Party[] };

const always: Row = { PassDeadline: ['engine'], AdoptCalendar: ['commission', 'admin'] };
const answered: Row = { ...always, Close: requester, Reopen: requester };

/** Status → command → parties: read by `decide`, by the interfaces, and by the test that prints it. */
export const permissions: { readonly [S in Status]: Row } = {
  open: {
    ...always,
    Forward: ['commission'],
    AnswerListed: [...provider, 'commission'],
    AnswerCannot: [...provider, 'commission'],
    NameOther: provider,
    Withdraw: requester,
  },
  met: answered,
  declined: { ...answered, Forward: ['commission'] },
  closed: {},
  withdrawn: {},
};

/** Who may record a need, for their own department. */
export function mayRecord(actor: Actor, department: string): boolean {
  const recording = ['coordinator', 'reviewer', 'planner', 'commission'];
  return actor.department === department && actor.roles.some((role) => recording.includes(role));
}

/** The parties a person belongs to in this case; a person may be several, or none. */
export function partiesOf(state: DemandCase, actor: Actor): readonly Party[] {
  const own: string[] = [];
  for (const role of actor.roles) {
    if (role === 'engine' || role === 'commission' || role === 'admin') own.push(role);
    if (actor.department === state.requester.code) own.push(`requester.${role}`);
    if (actor.department === state.provider?.code) own.push(`provider.${role}`);
  }
  return parties.filter((party) => own.includes(party));
}
