import type { CommandFields, FieldKind } from '../command-fields.js';

const text = 'text' satisfies FieldKind;
const date = 'date' satisfies FieldKind;
const codes = 'codes' satisfies FieldKind;

/** 应用接口, 数据应用, 数据产品 */
const channels = ['api', 'app', 'product'] as const;
export type Channel = (typeof channels)[number];
/** 公开, 依申请开放: apart from the channel. */
const accesses = ['open', 'on-application'] as const;
export type Access = (typeof accesses)[number];

const milestones = ['filing', 'safety', 'complete', 'catalogue'] as const;
const list = { items: codes, interfaceItems: codes, acceptDefects: 'flag', docNo: text } as const;
const opening = { channel: channels, access: accesses, openedOn: date, url: text } as const;

/**
 * What each command may carry, as data: zod's schema at the entrance and the guard inside the workflow are both made
 * from this table. Whether something is required is a rule, answered by a refusal.
 */
export const commandFields = {
  Start: { year: 'count', department: text, issuedOn: date, documentNo: text },
  JoinPlan: { note: text },
  FileList: { ...list, filedOn: date, sealed: 'flag', note: text },
  ReturnFiling: { reason: text, documentNo: text },
  ReviseList: { ...list, reason: text },
  PublishList: { url: text, note: text },
  OpenItem: { code: text, ...opening, desensitisation: text },
  OpenItems: { items: codes, ...opening },
  WithdrawItem: { code: text, reason: text },
  RecordDesensitisation: { items: codes, method: text, doneOn: date },
  RecordSecrecyReview: { items: codes, result: ['passed', 'failed'], reviewedOn: date, note: text },
  ExplainDelay: { milestone: milestones, reason: text },
  AttestCatalogue: { done: 'count', total: 'count', attestedOn: date, evidence: text },
  AmendPlan: { milestone: milestones, due: date, documentNo: text, reason: text },
  AdoptTemplate: { reason: text },
  LoadSafetyTaskList: { items: codes, documentNo: text },
  NoteCatalogueChange: {},
  SignLetter: { letter: text, documentNo: text },
  AdoptCalendar: { notice: text },
  ClosePlan: { reason: text },
} as const satisfies { readonly [type: string]: CommandFields };

/** What a person may order. `PassDeadline` is not here: only the engine's own timer gives it. */
export type PersonalCommandType = keyof typeof commandFields;
export type CommandType = PersonalCommandType | 'PassDeadline';
