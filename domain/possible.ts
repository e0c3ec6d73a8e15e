import type { Actor, Decision } from './decider.js';
import type { Refusal } from './refusal.js';

/** A command the status of a case knows, and the offices from which it would be accepted now. */
export interface Possible<C extends string = string, P extends string = string> {
  readonly command: C;
  readonly parties: readonly P[];
}

/** The same, as it stands for one person. */
export interface PossibleFor extends Possible {
  /** It would be accepted from this very person. */
  readonly isTheirs: boolean;
  /** Of their office, and yet it would be refused: every reason. */
  readonly why: readonly Refusal[];
}

/** What a kind of case says of itself, so that it can be asked what is possible. */
export interface Offer<C extends string, P extends string> {
  /** The row of its table of permissions for the status it has. */
  readonly row: { readonly [command in C]?: readonly P[] };
  /** What `decide` says to a command, filled in as far as something hangs on it. */
  readonly ask: (command: C, actor: Actor) => Decision<unknown>;
  /** Said of what the command would carry, and of nothing that is known before somebody fills it in. */
  readonly isMended: (refusal: Refusal) => boolean;
  /** Somebody of that office who has had no part in the case. */
  readonly someoneOf: (party: P) => Actor;
  readonly partiesOf: (actor: Actor) => readonly P[];
}

/** Not typed or clicked by anybody on one case: the engine's own, and what is done to all cases at once. */
const ofTheEngine = new Set<string>(['PassDeadline', 'AdoptCalendar', 'AdoptTemplate']);

/**
 * What `decide` would accept now, properly filled in, and from whose office: it is asked itself, so that nobody is
 * offered an extension where the rules state none, or a letter to sign where none is drafted.
 */
export function possibleIn<C extends string, P extends string>(
  offer: Offer<C, P>,
): readonly Possible<C, P>[] {
  return rowOf(offer).flatMap(({ command, parties }) => {
    const open = parties.filter((party) => against(offer, command, offer.someoneOf(party)).length === 0);
    return open.length === 0 ? [] : [{ command, parties: open }];
  });
}

/** The same for one person: their own part in the case (four eyes, 交办) stands against it too. */
export function possibleTo<C extends string, P extends string>(
  offer: Offer<C, P>,
  actor: Actor,
): readonly PossibleFor[] {
  const open = new Map(possibleIn(offer).map(({ command, parties }) => [command, parties]));
  const own = offer.partiesOf(actor);
  return rowOf(offer).flatMap(({ command, parties }): readonly PossibleFor[] => {
    const isOfTheirOffice = parties.some((party) => own.includes(party));
    const reasons = isOfTheirOffice ? against(offer, command, actor) : [];
    const isTheirs = isOfTheirOffice && reasons.length === 0;
    // Nothing to sign is no reason that anybody asks for.
    const why = reasons.filter(({ code }) => code !== 'letter-missing');
    const others = open.get(command) ?? [];
    return isTheirs || why.length + others.length > 0 ? [{ command, parties: others, isTheirs, why }] : [];
  });
}

function rowOf<C extends string, P extends string>({ row }: Offer<C, P>): readonly Possible<C, P>[] {
  // The keys of a row are commands by its type; Object.entries forgets it.
  return (Object.entries(row) as [C, readonly P[]][])
    .filter(([command]) => !ofTheEngine.has(command))
    .map(([command, parties]) => ({ command, parties }));
}

function against<C extends string, P extends string>(
  { ask, isMended }: Offer<C, P>,
  command: C,
  actor: Actor,
): readonly Refusal[] {
  const ruling = ask(command, actor);
  return ruling.kind === 'accepted' ? [] : ruling.refusals.filter((refusal) => !isMended(refusal));
}

/** Somebody without a name in the office a party is called by: `provider.head`, or `commission`. */
export function anyoneOf(party: string, departments: { readonly [side: string]: string }): Actor {
  const [side = '', role = side] = party.split('.');
  return { user: '', department: departments[side] ?? '', roles: [role] };
}
