import type { CaseType } from '../../client/case-type.js';
import type { HefuConnection } from '../../client/connection.js';
import type { FieldLabel } from './field-labels.js';

/** Something that can be chosen in a field: an item, a letter, a person. */
export interface Option {
  readonly code: string;
  readonly name: string;
}

/** The case an act is on, as far as its form says so. */
export interface ActSubject {
  readonly id: string;
  readonly title: string;
  readonly version: number;
}

/** What the pages of acts know of a kind of case: one of these, and a new kind has them too. */
export interface ActKind {
  /** `/requests` */
  readonly base: string;
  readonly kind: CaseType;
  readonly labels: { readonly [field: string]: FieldLabel };
  readonly commandTerm: (type: string) => string;
  readonly eventTerm: (type: string) => string;
  /** @throws NotFound where this person sees no such case. */
  readonly subject: (seen: HefuConnection, id: string) => Promise<ActSubject>;
  /** What can be chosen in a field of this command, instead of typing a code. */
  readonly options: (
    hefu: HefuConnection,
    id: string,
    fields: readonly string[],
  ) => Promise<{ readonly [field: string]: readonly Option[] }>;
  /** Fields that are on no form. */
  readonly leftOut: (field: string) => boolean;
  /** Why nobody, or not this person, can do it now: who has it, and what they can do. */
  readonly whyNot: (hefu: HefuConnection, id: string, command: string) => Promise<string>;
}
