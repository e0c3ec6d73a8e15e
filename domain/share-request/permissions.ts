import type { Actor } from '../decider.js';
import type { CommandType } from './fields.js';
import type { ShareRequestCase } from './state.js';
import type { Status } from './status.js';

/** Whose side a person is on in this case, and in which office. `engine` is the case's own timer. */
export const parties = [
  'requester.coordinator',
  'requester.head',
  'provider.coordinator',
  'provider.reviewer',
  'provider.section-head',
  'provider.approver',
  'provider.head',
  'commission',
  'admin',
  'keeper',
  'engine',
] as const;
export type Party = (typeof parties)[number];

const requester = ['requester.coordinator'] as const;
const provider = [
  'provider.coordinator',
  'provider.reviewer',
  'provider.section-head',
  'provider.approver',
] as const;
/** The provider, or the platform's counter for it (A2). */
const registry = [...provider, 'commission'] as const;
const authority = ['commission', 'admin'] as const;

type Row = { readonly [C in CommandType]?: readonly Party[] };

/** Told of by the catalogue’s own watch, and answered by whoever decides for the provider. */
const noted: Row = { NoteEntry: ['keeper'], SettleEntry: ['provider.approver', 'provider.head'] };

/** What goes on in every case that is still open. A letter that waits to be signed is offered first: 待办 asks for it. */
const always: Row = { PassDeadline: ['engine'], AdoptCalendar: authority, SignLetter: ['commission'] };

const reviewing: Row = {
  ...always,
  ...noted,
  Withdraw: requester,
  Remind: requester,
  RecordDispatch: requester,
  CorrectReceipt: ['provider.head'],
  Reassign: ['provider.head'],
  Propose: ['provider.reviewer'],
  Endorse: ['provider.section-head'],
  ReturnToHandler: ['provider.section-head', 'provider.approver'],
  Approve: ['provider.approver'],
  Refuse: ['provider.approver'],
  ReturnMisdirected: provider,
  RequestSupplement: provider,
  RequestExtension: provider,
  GrantExtension: ['commission'],
  DenyExtension: ['commission'],
};

/**
 * Who may do what: one table, status → command → parties. Read by `decide`, by the interfaces to show what
 * can be done, and by the test that prints it to `docs/permissions.md`.
 */
export const permissions: { readonly [S in Status]: Row } = {
  draft: {
    ConsentToSend: ['requester.head'],
    Submit: requester,
    Withdraw: requester,
    AdoptCalendar: authority,
    ...noted,
  },
  submitted: {
    ...always,
    ...noted,
    RecordDispatch: requester,
    ReceiveApplication: registry,
    ReturnMisdirected: provider,
    Remind: requester,
    Withdraw: requester,
  },
  'in-review': { ...reviewing, ReceiveApplication: registry },
  'awaiting-supplement': { ...reviewing, ReceiveSupplement: provider },
  approved: {
    ...always,
    ...noted,
    Deliver: provider,
    Recall: ['provider.approver'],
    Reassign: ['provider.head'],
    Remind: requester,
    Withdraw: requester,
  },
  refused: { ...always, Recall: ['provider.approver'], Close: requester },
  misdirected: { ...always, Close: requester },
  delivered: { ...always, ...noted, ConfirmReceipt: requester, Close: requester },
  'in-use': { ...always, ...noted, Close: requester },
  withdrawn: {},
  closed: {},
};

/** The parties a person belongs to in this case; a person may be several, or none. */
export function partiesOf(state: ShareRequestCase, actor: Actor): readonly Party[] {
  const own: string[] = [];
  for (const role of actor.roles) {
    if (['engine', 'keeper', 'commission', 'admin'].includes(role)) own.push(role);
    if (actor.department === state.requester.code) own.push(`requester.${role}`);
    if (actor.department === state.provider.code) own.push(`provider.${role}`);
  }
  return parties.filter((party) => own.includes(party));
}
