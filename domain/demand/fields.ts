import type { CommandFields, FieldKind } from '../command-fields.js';

const text = 'text' satisfies FieldKind;
const texts = 'texts' satisfies FieldKind;

/** What each command may carry. Whether a field is required is a rule, answered by a refusal. */
export const commandFields = {
  Start: { title: text, items: texts, purpose: text, basis: text, provider: text },
  /** The authority sends it to the department that should have the data. */
  Forward: { provider: text, reason: text },
  AnswerListed: { entry: text, note: text },
  AnswerCannot: { reason: text },
  /** The asked department names another one, or leaves that to the authority. */
  NameOther: { provider: text, reason: text },
  Reopen: { reason: text },
  Close: { note: text },
  Withdraw: { reason: text },
  AdoptCalendar: { notice: text },
} as const satisfies { readonly [type: string]: CommandFields };

/** What a person may order. `PassDeadline` is not here: only the engine's own timer gives it. */
export type PersonalCommandType = keyof typeof commandFields;
export type CommandType = PersonalCommandType | 'PassDeadline';
