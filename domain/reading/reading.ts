import type { Command, DomainEvent } from '../decider.js';

/** A case somebody was shown, by which way. */
export interface Opening {
  /** `share-request/GX-2026-000123` */
  readonly stream: string;
  readonly by: 'cli' | 'api' | 'page';
  /** Name of the machine's account where the operator at the machine itself read; null for whoever signed in. */
  readonly operator: string | null;
}

/** An evidence package that left the house. */
export interface Exporting extends Opening {
  /** Of the zip, hexadecimal. */
  readonly sha256: string;
}

/** One act of reading, as the record of readers shows it. */
export interface Reading extends Opening {
  readonly kind: 'opened' | 'exported';
  readonly at: string;
  readonly sha256: string | null;
}

/**
 * What one person read on one day: stream `reading/<user>/<YYYY-MM-DD>/<part>`, parts from 1, so that a program that
 * reads thousands of cases a day makes no stream that takes long to fold.
 */
export type ReadingState =
  { readonly status: 'none' } | { readonly status: 'kept'; readonly readings: readonly Reading[] };

export type ReadingCommand = Command<'OpenCase', Opening> | Command<'ExportPackage', Exporting>;
export type ReadingEvent = DomainEvent<'CaseOpened', Opening> | DomainEvent<'PackageExported', Exporting>;
