import type { CommandFields, FieldKind } from '../command-fields.js';
import { changeCauses } from './change-terms.js';

const text = 'text' satisfies FieldKind;
const date = 'date' satisfies FieldKind;
/** A day no rule set covers needs a choice, with a reason and the document that adopts it. */
const choice = { ruleSet: text, ruleSetReason: text, ruleSetDocument: text } as const satisfies CommandFields;

/** What each command may carry. Whether a field is required is a rule, answered by a refusal. */
export const commandFields = {
  Start: { entry: text, system: text, cause: changeCauses, what: text, changedOn: date, ...choice },
  NoteEntry: { version: 'count' },
  StateAdjustment: { adjustedOn: date, note: text },
  StatePublication: { publishedOn: date, note: text },
  DeclareUnaffected: { reason: text },
  RequestExtension: { workingDays: 'count', reason: text },
  GrantExtension: { note: text },
  DenyExtension: { reason: text },
  CorrectChange: { changedOn: date, reason: text },
  Withdraw: { reason: text },
  Remind: { message: text },
  SignLetter: { letter: text, documentNo: text },
  AdoptCalendar: { notice: text },
} as const satisfies { readonly [type: string]: CommandFields };

/** What a person may order. `PassDeadline` is not here: only the engine's own timer gives it. */
export type PersonalCommandType = keyof typeof commandFields;
export type CommandType = PersonalCommandType | 'PassDeadline';
