import type { EntryNote } from '../entry-note/entry-note.js';
import type { DepartmentSnapshot, EntrySnapshot } from './context.js';
import type { Applicant, Proposed, Use } from './events.js';
import type { OpinionKind } from './fields.js';
import type { OpeningSettings } from './opening-settings.js';
import type { Status } from './status.js';

/** A related department, and what it said last. */
export interface Consulted extends DepartmentSnapshot {
  readonly on: string;
  /** Null: waited for, for the first time or since what it asked for was supplied. */
  readonly opinion: OpinionKind | null;
  readonly reason: string;
  readonly answeredOn: string | null;
  readonly by: string | null;
}

export interface RecordedUse extends Use {
  readonly by: string;
  readonly on: string;
}

export interface Credential {
  readonly credential: string;
  readonly on: string;
  readonly by: string;
  readonly ended: boolean;
}

export interface OpeningCase {
  readonly status: Status;
  readonly id: string;
  readonly applicant: Applicant;
  readonly entry: EntrySnapshot;
  readonly provider: DepartmentSnapshot;
  readonly purpose: string;
  readonly scope: string;
  readonly receivedOn: string;
  readonly letterNo: string;
  readonly settings: OpeningSettings;
  readonly consulted: readonly Consulted[];
  /** Why it went on without somebody's opinion. */
  readonly wentOn: string;
  readonly proposal: (Proposed & { readonly by: string }) | null;
  readonly grant:
    (Omit<Proposed, 'decision'> & { readonly on: string; readonly by: string; readonly note: string }) | null;
  readonly refusal: { readonly reason: string; readonly on: string; readonly by: string } | null;
  readonly url: string | null;
  readonly credentials: readonly Credential[];
  readonly uses: readonly RecordedUse[];
  /** Why it is suspended, ended or withdrawn. */
  readonly halted: string;
  /** What has become of the entry since; absent while it is what it was. */
  readonly entryNote?: EntryNote;
  /** Instant since which it is where it is. */
  readonly since: string;
}

export type OpeningState = { readonly status: 'none' } | OpeningCase;

export const initialState: OpeningState = { status: 'none' };

/** Those who have said neither yes nor no. */
export function unanswered({ consulted }: OpeningCase): readonly Consulted[] {
  return consulted.filter(({ opinion }) => opinion === null || opinion === 'more');
}

/** Those who have to say something now; whoever asked for more waits. */
export function awaited({ consulted }: OpeningCase): readonly Consulted[] {
  return consulted.filter(({ opinion }) => opinion === null);
}
