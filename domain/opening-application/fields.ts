import type { CommandFields, FieldKind } from '../command-fields.js';

const text = 'text' satisfies FieldKind;
const date = 'date' satisfies FieldKind;
const reason = { reason: text } as const;

export const applicantKinds = ['enterprise', 'institution', 'individual'] as const;
export type ApplicantKind = (typeof applicantKinds)[number];
export const opinionKinds = ['agree', 'disagree', 'more'] as const;
export type OpinionKind = (typeof opinionKinds)[number];
const decisionKinds = ['grant', 'refuse'] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** What each command may carry. Whether a field is required is a rule, answered by a refusal. */
export const commandFields = {
  /** The applicant is outside and has no account: the provider registers what came in. */
  Start: {
    entry: text,
    applicantKind: applicantKinds,
    applicant: text,
    creditCode: text,
    paperFile: text,
    purpose: text,
    scope: text,
    receivedOn: date,
    letterNo: text,
  },
  Consult: { departments: 'codes', question: text },
  GiveOpinion: { opinion: opinionKinds, reason: text },
  /** Answers those who asked for more. */
  Supplement: { note: text },
  CloseConsultation: reason,
  Propose: { decision: decisionKinds, scope: text, validUntil: date, terms: text, reason: text },
  ReturnToHandler: reason,
  /** Decides as proposed. */
  Approve: { note: text },
  RegisterInterface: { url: text },
  RecordCredential: { credential: text },
  EndCredential: { credential: text, reason: text },
  RecordUse: { usedFrom: date, usedTo: date, calls: 'large-count', purpose: text },
  /** The catalogue’s own watch tells the case what has become of its entry. */
  NoteEntry: {},
  SettleEntry: reason,
  Suspend: reason,
  Resume: reason,
  End: reason,
  Withdraw: reason,
} as const satisfies { readonly [type: string]: CommandFields };

/** What a person may order. `PassDeadline` is not here: only the engine's own timer gives it. */
export type PersonalCommandType = keyof typeof commandFields;
export type CommandType = PersonalCommandType | 'PassDeadline';
