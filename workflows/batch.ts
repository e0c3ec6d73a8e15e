import type { CommandAnswer, RecordEntry } from '../domain/recording.js';
import type { Question } from './arrival.js';

/** A question and whoever waits for its answer. */
export interface Waiting extends Question {
  readonly answer: (answer: CommandAnswer) => void;
}

/** The same command twice in one batch is asked once; both senders get the one answer. */
export function withoutRepeats(batch: readonly Waiting[]): Waiting[] {
  const first = new Map<string, Waiting>();
  for (const one of batch) {
    const known = first.get(one.commandId);
    const both: Waiting =
      known === undefined
        ? one
        : {
            ...known,
            answer: (answer) => {
              known.answer(answer);
              one.answer(answer);
            },
          };
    first.set(one.commandId, both);
  }
  return [...first.values()];
}

/** Gives everybody who waits what was recorded of their command. */
export function answerAll(batch: readonly Waiting[], entries: readonly RecordEntry[], before: number): void {
  let version = before;
  const answers = new Map<string, CommandAnswer>();
  for (const { commandId, events, refusals } of entries) {
    version += events.length;
    const types = events.map((event) => event.type);
    answers.set(
      commandId,
      refusals.length > 0 ? { kind: 'refused', refusals } : { kind: 'accepted', version, events: types },
    );
  }
  for (const { commandId, answer } of batch) {
    const known = answers.get(commandId);
    if (known !== undefined) answer(known);
  }
}

/**
 * Played back under rules that decide otherwise than those that recorded it, a case would go on as another than the one
 * in the log. The task fails instead, and waits for a build that reads its commands as they were read.
 * @throws Error, a defect
 */
export function holdsAgainst(
  recorded: number,
  before: number,
  entries: readonly RecordEntry[],
  stream: string,
): void {
  const decided = entries.reduce((version, { events }) => version + events.length, before);
  if (decided !== recorded)
    throw new Error(`${stream}: decided up to ${decided}, the log has it up to ${recorded}`);
}
