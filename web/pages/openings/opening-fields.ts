import type { commandFields } from '../../../domain/opening-application/fields.js';
import type { FieldLabel } from '../field-labels.js';

type FieldOf<T> = T extends unknown ? keyof T : never;
type FieldName = FieldOf<(typeof commandFields)[keyof typeof commandFields]>;

/** What a field of an act on an application for opening is called. A field without a label does not compile. */
export const openingFieldLabels: { readonly [F in FieldName]: FieldLabel } = {
  entry: {
    label: ['申请开放的数据', 'Data applied for'],
    hint: ['公开方式为“依申请公开”的目录。', 'An entry that is open on application.'],
  },
  applicantKind: { label: ['申请主体的类别', 'Kind of applicant'] },
  applicant: {
    label: ['申请主体的名称', 'Name of the applicant'],
    hint: [
      '企业或者机构的全称；个人申请的不填。',
      'The full name of an organisation; empty for an individual.',
    ],
  },
  creditCode: {
    label: ['统一社会信用代码', 'Unified social credit code'],
    hint: ['18 位；个人申请的不填。', '18 characters; empty for an individual.'],
  },
  paperFile: {
    label: ['纸质卷宗编号', 'Number of the paper file'],
    hint: [
      '个人申请的必填：姓名和证件号码只留在卷宗中，不写入系统。',
      'Required for an individual: name and numbers stay in that file and are not kept here.',
    ],
  },
  purpose: { label: ['用途', 'Purpose'], long: true },
  scope: {
    label: ['使用范围', 'Scope of use'],
    long: true,
    hint: ['由谁、在哪里、用于什么。', 'By whom, where, for what.'],
  },
  receivedOn: {
    label: ['收到日期', 'Date received'],
    hint: ['收到申请的日期，可以早于今天。', 'The day the application came; it may be before today.'],
  },
  letterNo: { label: ['来文字号', 'Letter no.'] },
  departments: {
    label: ['相关部门', 'Related departments'],
    hint: ['由提供部门确定，至少一个。', 'The provider says which; one at least.'],
  },
  question: {
    label: ['征求意见的事项', 'What is asked'],
    long: true,
    hint: [
      '例如：申请主体的资质和使用范围是否合适。',
      'For example: whether qualification and scope are suitable.',
    ],
  },
  opinion: { label: ['意见', 'Opinion'] },
  reason: { label: ['理由', 'Reason'], long: true },
  note: { label: ['说明', 'Remark'], long: true },
  decision: { label: ['拟办意见', 'Proposal'] },
  validUntil: {
    label: ['使用期限至', 'Use ends on'],
    hint: ['没有期限的不填；规则没有规定期限。', 'Empty for no end; the rules state none.'],
  },
  terms: {
    label: ['使用条件', 'Conditions of use'],
    long: true,
    hint: [
      '例如：每分钟不超过 60 次，不得转让。',
      'For example: 60 calls a minute at most, not to be passed on.',
    ],
  },
  url: {
    label: ['接口地址', 'Address of the interface'],
    hint: ['不含账号和密钥。', 'Without accounts or keys.'],
  },
  credential: {
    label: ['凭据编号', 'Id of the credential'],
    hint: ['只填编号，不要填密钥。', 'Its id only, never its secret.'],
  },
  usedFrom: { label: ['开始日期', 'First day'] },
  usedTo: {
    label: ['结束日期', 'Last day'],
    hint: ['更正已有记录的，填写相同的起止日期。', 'To correct a record, state the same days.'],
  },
  calls: { label: ['调用次数', 'Calls'] },
};
