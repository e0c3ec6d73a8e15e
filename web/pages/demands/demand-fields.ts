import type { commandFields } from '../../../domain/demand/fields.js';
import type { FieldLabel } from '../field-labels.js';

type FieldOf<T> = T extends unknown ? keyof T : never;
type FieldName = FieldOf<(typeof commandFields)[keyof typeof commandFields]>;

/** What a field of an act on a need for data is called. A field without a label does not compile. */
export const demandFieldLabels: { readonly [F in FieldName]: FieldLabel } = {
  title: {
    label: ['所需数据的名称', 'Name of the data needed'],
    hint: ['例如：居住证注销信息。', 'For example: cancelled residence permits.'],
  },
  items: {
    label: ['所需的信息项', 'Items needed'],
    long: true,
    hint: [
      '一行写一项，可以不填；写明了，容易找到可能的提供方。',
      'One a line, optional; with them a provider is found more easily.',
    ],
  },
  purpose: {
    label: ['用途', 'Purpose'],
    long: true,
    hint: ['这些数据用来办什么事。', 'What the data is used for.'],
  },
  basis: {
    label: ['依据', 'Basis'],
    long: true,
    hint: [
      '法律、法规、规章或者文件的名称和条款，可以不填。',
      'Law, regulation, rule or document, and its article; optional.',
    ],
  },
  provider: {
    label: ['可能的提供方', 'Possible provider'],
    hint: [
      '不清楚的不选，系统按目录相近程度查找，找不到的由市经济信息化委转交。',
      'Leave it open if unsure: the system looks for entries that come close, and the commission forwards what finds none.',
    ],
  },
  entry: { label: ['列入的目录', 'Entry it is listed as'] },
  note: { label: ['说明', 'Remark'], long: true },
  reason: { label: ['理由', 'Reason'], long: true },
  notice: { label: ['放假安排文件', 'Holiday arrangement (file)'] },
};
