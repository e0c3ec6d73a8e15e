/** What a file is there for; it decides who may put it there and who may have it. */
export const filePurposes = [
  'application',
  'sealed-application',
  'supplement',
  'reply',
  'data',
  'hand-over',
] as const;
export type FilePurpose = (typeof filePurposes)[number];

/** 附件种类 */
export const purposeTerms = {
  application: '申请材料',
  'sealed-application': '盖章申请扫描件',
  supplement: '补正材料',
  reply: '盖章复函扫描件',
  data: '交付数据',
  'hand-over': '交接单签收件',
} as const satisfies Record<FilePurpose, string>;

export const isFilePurpose = (text: string): text is FilePurpose => filePurposes.some((one) => one === text);

/** Which side of the case puts it there. The commission keeps the platform's counter, where paper arrives (A2). */
export const attachedBy: { readonly [P in FilePurpose]: readonly Side[] } = {
  application: ['requester'],
  'sealed-application': ['requester', 'provider', 'commission'],
  supplement: ['requester', 'provider'],
  reply: ['provider'],
  data: ['provider'],
  'hand-over': ['requester', 'provider'],
};

export type Side = 'requester' | 'provider' | 'commission' | 'auditor';
