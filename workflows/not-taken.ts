import type { CommandAnswer, RecordEntry } from '../domain/recording.js';

type Answers = { readonly [commandId: string]: CommandAnswer };

/**
 * Why the log took nothing although it had nothing to add: for whoever reads the failed task. A defect, since the log
 * gives nothing back only where it stands at our version and knows a command that we have just decided by ourselves.
 */
export function notTaken(version: number, entries: readonly RecordEntry[], answers: Answers): string {
  const asked = entries.map(({ commandId, events, refusals }) => {
    const what = [...events.map(({ type }) => type), ...refusals.map(({ code }) => `refused: ${code}`)];
    return `${commandId} (${what.join(', ')})`;
  });
  const known = Object.entries(answers).map(([commandId, answer]) => `${commandId} ${told(answer)}`);
  const reason =
    known.length === 0
      ? 'it neither stands further nor knows any of these commands'
      : `it stands there and knows already: ${known.join('; ')}`;
  return `the log does not take what was decided on version ${version}: ${asked.join('; ')}; ${reason}`;
}

function told(answer: CommandAnswer): string {
  return answer.kind === 'accepted'
    ? `(recorded up to version ${answer.version}: ${answer.events.join(', ')})`
    : `(refused: ${answer.refusals.map(({ code }) => code).join(', ')})`;
}
