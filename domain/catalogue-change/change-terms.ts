/** Why a catalogue entry has to change: the system behind it, a law, or what the department is charged with. */
export const changeCauses = ['system', 'law', 'duty'] as const;
export type ChangeCause = (typeof changeCauses)[number];

/** What one rule set says of keeping the catalogue up to date (A5, B5). A case records the whole and keeps it. */
export interface ChangeTerms {
  readonly id: string;
  readonly title: string;
  /** 文号 */
  readonly documentNumber: string;
  readonly inForceFrom: string;
  readonly inForceTo: string | null;
  /** Working days from the change. */
  readonly workingDays: number;
  /** Most working days more, with the authority's consent; null: the set states no extension. */
  readonly extensionWorkingDays: number | null;
  /** Working days the authority has to review and publish; null: not stated. */
  readonly reviewWorkingDays: number | null;
  readonly rule: string;
  /** The causes the rule speaks of. For another one its days hold by a setting and are shown as that. */
  readonly causes: readonly ChangeCause[];
  readonly articles: { readonly [ruleId: string]: string };
}

/** Every set's terms this build knows, oldest first. */
export const allChangeTerms: readonly ChangeTerms[] = [
  {
    id: 'sh-2016-238',
    title: '上海市政务数据资源共享和开放2016年度工作计划',
    documentNumber: '沪经信推〔2016〕238号',
    inForceFrom: '2016-05-11',
    inForceTo: '2016-12-31',
    workingDays: 2,
    extensionWorkingDays: null,
    reviewWorkingDays: null,
    rule: 'A5',
    causes: ['system'],
    articles: { A5: '二（一）2' },
  },
  {
    id: 'cn-2025-809',
    title: '政务数据共享条例',
    documentNumber: '国务院令第809号',
    inForceFrom: '2025-08-01',
    inForceTo: null,
    workingDays: 10,
    extensionWorkingDays: 5,
    reviewWorkingDays: 2,
    rule: 'B5',
    causes: ['law', 'duty'],
    articles: { B5: '第十七条' },
  },
];

/** What the due date rests on: the rule where it speaks of the cause, else the setting that lets its days hold too. */
export function ruleFor({ rule, causes }: ChangeTerms, cause: ChangeCause): string {
  return causes.includes(cause) ? rule : 'setting:changeByAnalogy';
}
