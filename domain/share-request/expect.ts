import type { CaseFacts, ShareRequestCase } from './state.js';

type Submission = CaseFacts & {
  readonly [K in 'ruleSet' | 'calendar' | 'submittedOn']: NonNullable<CaseFacts[K]>;
};
type Clocked = Submission & { readonly answerDue: NonNullable<CaseFacts['answerDue']> };
type Answered = Submission & { readonly answer: NonNullable<CaseFacts['answer']> };

const isSubmitted = (state: ShareRequestCase): state is ShareRequestCase & Submission =>
  state.ruleSet !== null && state.calendar !== null && state.submittedOn !== null;

/** The facts of a case that has been submitted. Throws where the log says otherwise: a defect. */
export function requireSubmission(state: ShareRequestCase): Submission {
  if (!isSubmitted(state)) throw new Error(`${state.id}: ${state.status} without a submission`);
  return state;
}

/** The facts of a case whose answer is owed. Throws where no clock has started: a defect. */
export function requireClock(state: ShareRequestCase): Clocked {
  const isClocked = (known: Submission): known is Clocked => known.answerDue !== null;
  const submission = requireSubmission(state);
  if (!isClocked(submission)) throw new Error(`${state.id}: ${state.status} without a clock`);
  return submission;
}

/** The facts of a case that has been answered. Throws where it has not: a defect. */
export function requireAnswer(state: ShareRequestCase): Answered {
  const isAnswered = (known: Submission): known is Answered => known.answer !== null;
  const submission = requireSubmission(state);
  if (!isAnswered(submission)) throw new Error(`${state.id}: ${state.status} without an answer`);
  return submission;
}
