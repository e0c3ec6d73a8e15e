import type { commandFields } from '../../../domain/demand/fields.js';
import type { FieldLabel } from '../field-labels.js';

type FieldOf<T> = T extends unknown ? keyof T : never;
type FieldName = FieldOf<(typeof commandFields)[keyof typeof commandFields]>;

/** What a field of an act on a need for data is called. A field without a label does not compile. */
export const demandFieldLabels: { readonly [F in FieldName]: FieldLabel } = {
  title: { label: '所需数据的名称', hint: '例如：居住证注销信息。' },
  items: { label: '所需的信息项', long: true, hint: '一行写一项，可以不填；写明了，容易找到可能的提供方。' },
  purpose: { label: '用途', long: true, hint: '这些数据用来办什么事。' },
  basis: { label: '依据', long: true, hint: '法律、法规、规章或者文件的名称和条款，可以不填。' },
  provider: {
    label: '可能的提供方',
    hint: '不清楚的不选，系统按目录相近程度查找，找不到的由市经济信息化委转交。',
  },
  entry: { label: '列入的目录' },
  note: { label: '说明', long: true },
  reason: { label: '理由', long: true },
  notice: { label: '放假安排文件' },
};
