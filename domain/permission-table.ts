import type { Decision } from './decider.js';
import type { Refusal } from './refusal.js';

/** Who may give which command in which status: one table a kind of case. */
export type PermissionTable<S extends string, C extends string, P extends string> = Readonly<
  Record<S, { readonly [command in C]?: readonly P[] }>
>;

/** A command in a status, by somebody who holds these parties in the case; a person may hold several, or none. */
interface Asked<S extends string, C extends string, P extends string> {
  readonly status: S;
  readonly command: C;
  readonly own: readonly P[];
}

type Permitted = 'yes' | 'not-in-this-status' | 'not-yours';

/** May anybody give this command in this status; may this person? */
function permittedBy<S extends string, C extends string, P extends string>(
  table: PermissionTable<S, C, P>,
  { status, command, own }: Asked<S, C, P>,
): Permitted {
  const allowed = table[status][command];
  if (allowed === undefined) return 'not-in-this-status';
  return own.some((party) => allowed.includes(party)) ? 'yes' : 'not-yours';
}

/** What a table is read out with. */
interface Words<S extends string, C extends string, P extends string> {
  readonly statuses: Readonly<Record<S, string>>;
  readonly commands: Readonly<Record<C, string>>;
  readonly parties: Readonly<Record<P, string>>;
  readonly refusal: (
    code: 'not-yours' | 'wrong-status',
    values: { readonly [name: string]: string },
  ) => Refusal;
}

/** Not yours, not now, or both. Whoever may give it in another status is told only that it is not now. */
export function denialsBy<S extends string, C extends string, P extends string>(
  table: PermissionTable<S, C, P>,
  asked: Asked<S, C, P>,
  { statuses, commands, parties, refusal }: Words<S, C, P>,
): readonly Refusal[] {
  const may = permittedBy(table, asked);
  if (may === 'yes') return [];
  const { status, own } = asked;
  const rows = Object.values<PermissionTable<S, C, P>[S]>(table);
  const allowed = new Set(rows.flatMap((row): readonly P[] => row[asked.command] ?? []));
  const command = commands[asked.command];
  const who = [...allowed].map((party) => parties[party]).join('、');
  const untimely = may === 'not-in-this-status';
  return [
    ...(untimely && own.some((party) => allowed.has(party)) ? [] : [refusal('not-yours', { command, who })]),
    ...(untimely ? [refusal('wrong-status', { status: statuses[status], command })] : []),
  ];
}

/**
 * What the rules say besides. Where the status knows no such command, only what is wrong with the command itself
 * (`isOfTheFilling`): whether the rest would hold is not known before its time.
 */
export function reasonsBeside<S extends string, C extends string, P extends string>(
  table: PermissionTable<S, C, P>,
  { status, command }: Pick<Asked<S, C, P>, 'status' | 'command'>,
  own: Decision<unknown>,
  isOfTheFilling: (refusal: Refusal) => boolean,
): readonly Refusal[] {
  if (own.kind === 'accepted') return [];
  return table[status][command] === undefined ? own.refusals.filter(isOfTheFilling) : own.refusals;
}
