/** What went wrong in both languages; the Chinese is the error's message. */
type Words = readonly [chinese: string, english: string];

abstract class Failure extends Error {
  readonly english: string;
  constructor([chinese, english]: Words) {
    super(chinese);
    this.english = english;
  }
}

/** Input that is not what the command takes: nothing is recorded (HTTP 422, exit 2). */
export class MalformedInput extends Failure {
  override readonly name = 'MalformedInput';
  readonly problems: readonly InputProblem[];
  constructor(problems: readonly InputProblem[]) {
    super([problems.map(({ detail }) => detail).join(''), problems.map(({ english }) => english).join(' ')]);
    this.problems = problems;
  }
}

export interface InputProblem {
  /** JSON pointer into what was sent. */
  readonly pointer: string;
  readonly code: string;
  /** A Chinese sentence that says what to do. */
  readonly detail: string;
  /** The same in English. */
  readonly english: string;
}

/** What was asked for does not exist (HTTP 404, exit 3). */
export class NotFound extends Failure {
  override readonly name = 'NotFound';
  /** What helps on a command line, where there is one: `hefu catalogue list`. Pages and the interface do not tell it. */
  readonly next: string | null;
  constructor(words: Words, next: string | null = null) {
    super(words);
    this.next = next;
  }
}

/** Nobody is signed in, or the one who is may not do this at all (HTTP 401, exit 4). */
export class NotSignedIn extends Failure {
  override readonly name = 'NotSignedIn';
}

/** A service is away (HTTP 503, exit 6). What had been accepted before is not lost. */
export class ServiceAway extends Failure {
  override readonly name = 'ServiceAway';
}

/** Whoever is signed in may not see or do this, whatever the case (HTTP 403). */
export class Forbidden extends Failure {
  override readonly name = 'Forbidden';
}
