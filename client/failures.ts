/** Input that is not what the command takes: nothing is recorded (HTTP 422, exit 2). */
export class MalformedInput extends Error {
  override readonly name = 'MalformedInput';
  readonly problems: readonly InputProblem[];
  constructor(problems: readonly InputProblem[]) {
    super(problems.map(({ detail }) => detail).join(''));
    this.problems = problems;
  }
}

export interface InputProblem {
  /** JSON pointer into what was sent. */
  readonly pointer: string;
  readonly code: string;
  /** A Chinese sentence that says what to do. */
  readonly detail: string;
}

/** What was asked for does not exist (HTTP 404, exit 3). */
export class NotFound extends Error {
  override readonly name = 'NotFound';
}

/** Nobody is signed in, or the one who is may not do this at all (HTTP 401, exit 4). */
export class NotSignedIn extends Error {
  override readonly name = 'NotSignedIn';
}

/** A service is away (HTTP 503, exit 6). What had been accepted before is not lost. */
export class ServiceAway extends Error {
  override readonly name = 'ServiceAway';
}

/** Whoever is signed in may not see or do this, whatever the case (HTTP 403). */
export class Forbidden extends Error {
  override readonly name = 'Forbidden';
}
