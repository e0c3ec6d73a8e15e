import type { Child } from 'hono/jsx';
import type { Counting } from './due-left.js';
import type { PageParts } from './page-parts.js';
import type { Titles } from '../../domain/annual-plan/plan-item.js';
import type { Viewer } from './viewer.js';
import type { Words } from '../say.js';

/** Who looks, and what a section of the page is made with. */
export interface Look {
  readonly viewer: Viewer;
  readonly parts: PageParts;
  readonly count: Counting;
}

/** Where a case stands among its steps. */
export interface StepsShown {
  readonly all: readonly Words[];
  /** From 1; null: it has ended. */
  readonly now: number | null;
  /** 已办结。 */
  readonly ended: string;
}

/** Who has it now. */
export interface HolderShown {
  /** Empty: whoever has the office, in whatever department. */
  readonly department: string;
  readonly role: string;
  readonly user?: string;
  readonly since: string;
  /** 市公安局 经办 */
  readonly words: string;
}

/** What is, or was, owed by a date that is counted. */
export interface ClockShown {
  readonly term: string;
  readonly due: string;
  /** Already done: 已于…答复. Null while it is owed. */
  readonly met: string | null;
  /** What the date rests on. */
  readonly ground: string;
  readonly provisional: boolean;
  /** The layer of the calendar it is counted on. */
  readonly calendar: string;
}

/** A case as its page shows it, whatever its kind. */
export interface CaseShown {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  /** In words. */
  readonly status: string;
  /** Where one came from, where that is not the list. */
  readonly back?: readonly [href: string, label: string];
  /** What its dates are called, where it has names of its own for them. */
  readonly deadlineTerm?: (name: string) => string;
  readonly steps: StepsShown | null;
  readonly held: HolderShown | null;
  /** Where nobody has it: whom it waits for, 等待市民政局的意见. */
  readonly waitsFor?: string | null;
  /** Nothing can be done with it any more. */
  readonly isOver: boolean;
  readonly facts: readonly (readonly [label: string, said: Child])[];
  /** A sentence where no clock runs yet, in the place of its card. */
  readonly clock: ClockShown | { readonly term: string; readonly sentence: string } | null;
  /** What is owed now; null when nothing is. */
  readonly due: string | null;
  readonly dueTerm: string;
  readonly deadlines: readonly { readonly name: string; readonly due: string; readonly at: string }[];
  /** Names of the entries its events tell by code alone. */
  readonly titles?: () => Promise<Titles>;
  /** What this kind has to say before what can be done, and after it. */
  readonly lead?: (look: Look) => Promise<Child>;
  readonly sections?: (look: Look) => Promise<readonly Child[]>;
}
