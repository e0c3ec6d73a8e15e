import type { CaseFacts, ShareRequestCase } from './state.js';

type Submission = CaseFacts & {
  readonly [K in 'ruleSet' | 'calendar' | 'submittedOn']: NonNullable<CaseFacts[K]>;
};
type Clocked = Submission & { readonly answerDue: NonNullable<CaseFacts['answerDue']> };
type Answered = Submission & { readonly answer: NonNullable<CaseFacts['answer']> };

/** The facts of a case that has been submitted. Throws where the log says otherwise: a defect. */
export function requireSubmission(state: ShareRequestCase): Submission {
  const { ruleSet, calendar, submittedOn } = state;
  if (ruleSet === null || calendar === null || submittedOn === null) {
    throw new Error(`${state.id}: ${state.status} without a submission`);
  }
  return { ...state, ruleSet, calendar, submittedOn };
}

/** The facts of a case whose answer is owed. Throws where no clock has started: a defect. */
export function requireClock(state: ShareRequestCase): Clocked {
  const { answerDue } = state;
  if (answerDue === null) throw new Error(`${state.id}: ${state.status} without a clock`);
  return { ...requireSubmission(state), answerDue };
}

/** The facts of a case that has been answered. Throws where it has not: a defect. */
export function requireAnswer(state: ShareRequestCase): Answered {
  const { answer } = state;
  if (answer === null) throw new Error(`${state.id}: ${state.status} without an answer`);
  return { ...requireSubmission(state), answer };
}
