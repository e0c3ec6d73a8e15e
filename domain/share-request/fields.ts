import type { FieldKind, CommandFields } from '../command-fields.js';

const text = 'text' satisfies FieldKind;
const date = 'date' satisfies FieldKind;
const texts = 'texts' satisfies FieldKind;
/** Whoever starts the clock on a day no rule set covers may choose one, with a reason and the document adopting it. */
const choice = { ruleSet: text, ruleSetReason: text, ruleSetDocument: text } as const satisfies CommandFields;
const answer = {
  conditions: text,
  validUntil: date,
  mode: ['api', 'file', 'offline', 'batch'],
  items: 'granted-items',
  reasons: texts,
  basis: texts,
} as const satisfies CommandFields;

/**
 * What each command may carry, as data: zod's schema at the entrance and the guard inside the workflow are
 * both made from this table. Every field may be absent here; whether it is *required* is a rule, answered
 * with a refusal that says what to fill in, not with "malformed".
 */
export const commandFields = {
  Start: {
    letter: text,
    resource: text,
    purpose: text,
    basis: text,
    scenario: text,
    scope: text,
    timeLimit: text,
    mode: ['api', 'file', 'offline', 'batch'],
    items: texts,
    ...choice,
  },
  ConsentToSend: { note: text },
  Submit: { ...choice, note: text },
  RecordDispatch: { sentOn: date, letterNo: text },
  ReceiveApplication: {
    receivedOn: date,
    incomingNo: text,
    letterNo: text,
    sealed: 'flag',
    scan: text,
    ...choice,
    note: text,
  },
  CorrectReceipt: { receivedOn: date, reason: text, ...choice },
  ReturnMisdirected: { reason: text, rightProvider: text },
  RequestSupplement: { missing: texts, newMaterial: 'flag', note: text },
  ReceiveSupplement: { receivedOn: date, note: text },
  Propose: { decision: ['approve', 'refuse'], note: text, ...answer },
  Endorse: { note: text },
  ReturnToHandler: { reason: text },
  Approve: { ...answer, note: text },
  Refuse: { reasons: texts, basis: texts, note: text },
  RequestExtension: { workingDays: 'count', reason: text },
  GrantExtension: { note: text },
  DenyExtension: { reason: text },
  Reassign: { to: text, reason: text },
  Deliver: { mode: ['api', 'file', 'offline', 'batch'], reference: text, note: text },
  ConfirmReceipt: { note: text },
  Close: { note: text },
  Remind: { message: text },
  Recall: { reason: text },
  Withdraw: { reason: text },
  /** The catalogue’s own watch tells the case what has become of its entry. */
  NoteEntry: {},
  SettleEntry: { reason: text },
  SignLetter: { letter: text, documentNo: text },
  AdoptCalendar: { notice: text },
} as const satisfies { readonly [type: string]: CommandFields };

/** What a person may order. `PassDeadline` is not here: only the engine's own timer gives it. */
export type PersonalCommandType = keyof typeof commandFields;
export type CommandType = PersonalCommandType | 'PassDeadline';
