import type { Session } from '../client/session.js';

/** What a request carries through the handlers. */
export interface WebEnv {
  readonly Variables: {
    /** Who is signed in, or null. */
    readonly session: Session | null;
    /** Shown to the user beside a fault, and written to the log. */
    readonly trace: string;
  };
}
