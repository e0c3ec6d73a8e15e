import type { Refusal } from '../domain/refusal.js';
import { exitCodes, type ExitCode } from './exit-codes.js';

/** A command that ends without its answer: what to say, how to exit, and what to type next. */
export class Failed extends Error {
  override readonly name = 'Failed';
  readonly exitCode: ExitCode;
  /** What `--json` prints. */
  readonly document: object;
  /** The next command to type, or null where the sentences say it all. */
  readonly next: string | null;

  constructor(
    exitCode: ExitCode,
    sentences: readonly string[],
    document: object,
    next: string | null = null,
  ) {
    super(sentences.join('\n'));
    this.exitCode = exitCode;
    this.document = document;
    this.next = next;
  }
}

/** Wrong usage, in our own words. */
export function misused(sentence: string, next: string | null): Failed {
  return new Failed(exitCodes.usage, [sentence], { errors: [{ code: 'usage', detail: sentence }] }, next);
}

/** The rule says no: all reasons at once. */
export function refused(refusals: readonly Refusal[], next: string | null, more: object = {}): Failed {
  const listed = refusals.map(({ code, message }) => ({ code, message }));
  return new Failed(
    exitCodes.refused,
    refusals.map(({ message }) => message),
    { ...more, refusals: listed },
    next,
  );
}
