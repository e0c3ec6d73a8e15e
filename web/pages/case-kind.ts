import type { ShownEvent } from '../../client/case-events.js';
import type { CaseType } from '../../client/case-type.js';
import type { Child } from 'hono/jsx';
import type { HefuConnection } from '../../client/connection.js';
import type { Session } from '../../client/session.js';
import type { Titles } from '../../domain/annual-plan/plan-item.js';
import type { CaseShown } from './case-shown.js';
import type { FieldLabel } from './field-labels.js';

/** Something that can be chosen in a field: an item, a letter, a person. */
export interface Option {
  readonly code: string;
  readonly name: string;
  /** Ticked, where nobody has sent the form yet. */
  readonly chosen?: boolean;
}

/** What a form begins with, where something is known before anybody writes. */
export interface ActStart {
  /** Stands above the fields. */
  readonly lead: Child;
  /** What is filled in already; `items` are the codes that can be ticked. */
  readonly typed: (items: readonly string[]) => ReadonlyMap<string, string>;
}

/** What the pages know of a kind of case: one of these, and a new kind has its page, its acts and its links too. */
export interface CaseKind {
  /** `/requests`: its list, its entry in the menu, and its pages below. */
  readonly base: string;
  readonly kind: CaseType;
  readonly labels: { readonly [field: string]: FieldLabel };
  /** What the choices of its fields are called, where the words are its own. */
  readonly choices: () => { readonly [choice: string]: string };
  readonly commandTerm: (type: string) => string;
  readonly eventTerm: (type: string) => string;
  readonly deadlineTerm: (name: string) => string;
  /** What an event is about, where more is to be said than its reasons and notes; then its lists are told by this. */
  readonly remark?: (
    event: ShownEvent,
    deadlineTerm: (name: string) => string,
    titles: Titles,
  ) => readonly string[];
  readonly partyTerm: (party: string) => string;
  /** @throws NotFound where this person sees no such case. */
  readonly show: (seen: HefuConnection, id: string) => Promise<CaseShown>;
  /** What can be chosen in a field of this command, instead of typing a code. */
  readonly options: (
    hefu: HefuConnection,
    id: string,
    fields: readonly string[],
    command: string,
  ) => Promise<{ readonly [field: string]: readonly Option[] }>;
  /** Fields that are on no form. */
  readonly leftOut: (field: string, command: string) => boolean;
  /** Commands without a button: another does the same, or the engine does it by itself. */
  /** What the form of an act begins with; without it, or null, it begins empty. */
  readonly start?: (
    hefu: HefuConnection,
    session: Session,
    id: string,
    command: string,
  ) => Promise<ActStart | null>;
  /** What 待办 asks for stands first among the acts that are offered, in this order. */
  readonly first?: readonly string[];
  readonly notOffered: readonly string[];
}
