import { isDate } from '../../calendar/is-date.js';
import type { Json } from '../json.js';
import { reader } from './setting-definition.js';
import type { SettingDefinition } from './setting-definition.js';
import { defaultSettingValues as defaults } from './setting-values.js';
import type { CatalogueProgressBase, SettingKey } from './setting-values.js';

type CatalogueKey = Extract<
  SettingKey,
  | 'changeByAnalogy'
  | 'demandReminderWorkingDays'
  | 'catalogueProgressBase'
  | 'catalogueProgressDays'
  | 'overlapThreshold'
>;

const daysLimit = 250;
const listLimit = 10;
const shares = 3;

const isFlag = (value: Json): value is boolean => typeof value === 'boolean';
const isDays = (value: Json): value is readonly number[] =>
  Array.isArray(value) &&
  value.length <= listLimit &&
  (value as readonly Json[]).every(
    (day, index) =>
      typeof day === 'number' &&
      Number.isInteger(day) &&
      day > ((value as readonly number[])[index - 1] ?? 0) &&
      day <= daysLimit,
  );
/** Days every year has, 29 February is none. */
const isYearDays = (value: Json): value is readonly string[] =>
  Array.isArray(value) &&
  value.length === shares &&
  (value as readonly Json[]).every(
    (day, index) =>
      typeof day === 'string' &&
      isDate(`2023-${day}`) &&
      day > ((value as readonly string[])[index - 1] ?? ''),
  );
const isBase = (value: Json): value is CatalogueProgressBase => value === 'entries' || value === 'projects';
const isHundredths = (value: Json): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 100;

/** What no rule states of the catalogue. */
export const catalogueSettings: { readonly [K in CatalogueKey]: SettingDefinition<K> } = {
  changeByAnalogy: {
    key: 'changeByAnalogy',
    name: '规则未涉及的变动原因参照办理',
    default: defaults.changeByAnalogy,
    unit: null,
    scope: 'city',
    leftOpenBy: 'B5',
    read: reader(isFlag, '请填写 true（是）或者 false（否）。'),
  },
  demandReminderWorkingDays: {
    key: 'demandReminderWorkingDays',
    name: '数据需求未答复的提醒',
    default: defaults.demandReminderWorkingDays,
    unit: '工作日',
    scope: 'city',
    leftOpenBy: null,
    read: reader(isDays, '请从小到大填写不同的正整数（工作日），最多 10 个，例如 [5,10,20]。'),
  },
  catalogueProgressBase: {
    key: 'catalogueProgressBase',
    name: '目录编制进度的基数',
    default: defaults.catalogueProgressBase,
    unit: null,
    scope: 'city',
    leftOpenBy: 'A7',
    read: reader(isBase, '请填写 entries（本部门目录条数）或者 projects（运维项目数，须提供项目清单）。'),
  },
  catalogueProgressDays: {
    key: 'catalogueProgressDays',
    name: '目录编制进度的三个日期',
    default: defaults.catalogueProgressDays,
    unit: null,
    scope: 'city',
    leftOpenBy: 'A7',
    read: reader(isYearDays, '请从早到晚填写三个日期（月-日），例如 ["04-30","08-31","12-31"]。'),
  },
  overlapThreshold: {
    key: 'overlapThreshold',
    name: '一数一源比对的相似度下限',
    default: defaults.overlapThreshold,
    unit: null,
    scope: 'city',
    leftOpenBy: 'A8',
    read: reader(isHundredths, '请填写 1 至 100 之间的整数（百分之几）。'),
  },
};
