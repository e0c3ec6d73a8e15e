/**
 * Something a person has to put right before we can go on: the message is a whole Chinese sentence that
 * says what is wrong and what to do. Shown without a stack trace.
 */
export class Obstacle extends Error {
  override readonly name = 'Obstacle';
}
