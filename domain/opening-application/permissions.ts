import type { Actor } from '../decider.js';
import type { CommandType } from './fields.js';
import type { OpeningCase } from './state.js';
import type { Status } from './status.js';

/** Whose side a person is on in this case, and in which office. `engine` is the case's own timer. */
export const parties = [
  'provider.coordinator',
  'provider.reviewer',
  'provider.approver',
  'consulted.coordinator',
  'consulted.reviewer',
  'keeper',
  'engine',
] as const;
export type Party = (typeof parties)[number];

const handling = ['provider.coordinator', 'provider.reviewer'] as const;
const deciding = ['provider.approver'] as const;
/** Told of by the catalogue’s own watch, and answered by whoever decides. */
const noted = { NoteEntry: ['keeper'], SettleEntry: deciding } as const;

type Row = { readonly [C in CommandType]?: readonly Party[] };

/** Status → command → parties: read by `decide`, by the interfaces (what is usual stands first), and by the test that prints it. */
export const permissions: { readonly [S in Status]: Row } = {
  registered: { Consult: handling, Withdraw: handling, ...noted },
  consulting: {
    GiveOpinion: ['consulted.coordinator', 'consulted.reviewer'],
    // Possible only where somebody asked for more; then it comes first.
    Supplement: handling,
    CloseConsultation: handling,
    Consult: handling,
    Withdraw: handling,
    ...noted,
  },
  deciding: {
    Propose: ['provider.reviewer'],
    Approve: deciding,
    ReturnToHandler: deciding,
    Consult: handling,
    Withdraw: handling,
    ...noted,
  },
  granted: {
    RecordUse: handling,
    RegisterInterface: handling,
    RecordCredential: handling,
    EndCredential: handling,
    Suspend: [...handling, ...deciding],
    End: deciding,
    ...noted,
    PassDeadline: ['engine'],
  },
  suspended: {
    Resume: deciding,
    RecordUse: handling,
    EndCredential: handling,
    End: deciding,
    ...noted,
    PassDeadline: ['engine'],
  },
  expired: { RecordUse: handling, EndCredential: handling, End: [...handling, ...deciding], ...noted },
  refused: {},
  withdrawn: {},
  ended: {},
};

/** Who may register an application: the provider's coordinator. */
export function mayRegister(actor: Actor, provider: string): boolean {
  return actor.department === provider && actor.roles.includes('coordinator');
}

/** The parties a person belongs to in this case; a person may be several, or none. */
export function partiesOf(state: OpeningCase, actor: Actor): readonly Party[] {
  const isConsulted = state.consulted.some(({ code }) => code === actor.department);
  const own = actor.roles.flatMap((role) => [
    ...(role === 'engine' || role === 'keeper' ? [role] : []),
    ...(actor.department === state.provider.code ? [`provider.${role}`] : []),
    ...(isConsulted ? [`consulted.${role}`] : []),
  ]);
  return parties.filter((party) => own.includes(party));
}
