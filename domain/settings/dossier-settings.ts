import { fileTypes, isFileType } from '../dossier/file-type.js';
import type { Json } from '../json.js';
import { reader, type SettingDefinition } from './setting-definition.js';
import { isCountTo } from './setting-readers.js';
import { defaultSettingValues as defaults } from './setting-values.js';

type Key =
  'attachmentMegabytes' | 'deliveredMegabytes' | 'attachmentsPerCase' | 'attachmentTypes' | 'supervisorName';

const isFileTypes = (value: Json): value is readonly string[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((one) => typeof one === 'string' && isFileType(one)) &&
  new Set(value).size === value.length;
const isShortName = (value: Json): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= 100;

/** Files and letters of a case. */
export const dossierSettings: { readonly [K in Key]: SettingDefinition<K> } = {
  attachmentMegabytes: {
    key: 'attachmentMegabytes',
    name: '附件的大小上限（MB）',
    default: defaults.attachmentMegabytes,
    unit: null,
    scope: 'city',
    leftOpenBy: null,
    read: reader(isCountTo(10_240), '请填写 0 至 10240 之间的整数（MB）。'),
  },
  deliveredMegabytes: {
    key: 'deliveredMegabytes',
    name: '交付数据文件的大小上限（MB）',
    default: defaults.deliveredMegabytes,
    unit: null,
    scope: 'city',
    leftOpenBy: null,
    read: reader(isCountTo(102_400), '请填写 0 至 102400 之间的整数（MB）。'),
  },
  attachmentsPerCase: {
    key: 'attachmentsPerCase',
    name: '一件最多的附件数',
    default: defaults.attachmentsPerCase,
    unit: null,
    scope: 'city',
    leftOpenBy: null,
    read: reader(isCountTo(1000), '请填写 0 至 1000 之间的整数。'),
  },
  attachmentTypes: {
    key: 'attachmentTypes',
    name: '接受的附件类型（按内容识别）',
    default: defaults.attachmentTypes,
    unit: null,
    scope: 'city',
    leftOpenBy: null,
    read: reader(isFileTypes, `请从以下类型中选择，不得重复：${fileTypes.join('、')}。`),
  },
  supervisorName: {
    key: 'supervisorName',
    name: '提请督办函的主送机关',
    default: defaults.supervisorName,
    unit: null,
    scope: 'city',
    leftOpenBy: null,
    read: reader(isShortName, '请填写机关名称。'),
  },
};
