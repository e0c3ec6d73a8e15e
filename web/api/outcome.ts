import type { Outcome } from '../../client/once-only.js';
import { asJson } from '../../domain/json.js';
import type { CommandAnswer } from '../../domain/recording.js';
import type { Refusal } from '../../domain/refusal.js';
import { problemBody } from '../problem.js';
import { refusalsTold, refusalTold } from '../refusal-told.js';

/** What the rules said no to: 403 where it is not this person's to do, else 409, with every reason. */
export function refusedOutcome(refused: readonly (Refusal & { readonly resource?: string })[]): Outcome {
  const forbidden = refused.every((refusal) => refusal.forbidden === true);
  const status = forbidden ? 403 : 409;
  const refusals = refused.map(({ resource, ...refusal }) => ({
    ...(resource === undefined ? {} : { resource }),
    code: refusal.code,
    message: refusalTold(refusal),
  }));
  const detail = refusalsTold(refused);
  return {
    status,
    body: asJson(problemBody(status, forbidden ? 'forbidden' : 'refused', detail, { refusals })),
  };
}

/** A command's answer as an HTTP answer; `accepted` says what stands in it. */
export function outcomeOf(
  answer: CommandAnswer,
  status: number,
  accepted: (answer: Extract<CommandAnswer, { readonly kind: 'accepted' }>) => object,
): Outcome {
  return answer.kind === 'accepted'
    ? { status, body: asJson(accepted(answer)) }
    : refusedOutcome(answer.refusals);
}
