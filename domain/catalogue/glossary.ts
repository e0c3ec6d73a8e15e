import type { DeliveryMode, SharingClass } from '../rule-sets/rule-set.js';
import type { CatalogueCommandType } from './commands.js';
import type { ContentField, Openness, Secrecy } from './entry.js';
import type { CatalogueEventType } from './events.js';
import type { CatalogueRefusalCode } from './refusal-code.js';
import type { CatalogueStatus } from './state.js';

/** Official words for catalogue entries. `{}` in a sentence is filled with the detail of the case. */
export const catalogueTerms = {
  statuses: {
    unregistered: '未登记',
    listed: '在目录',
    retired: '已撤出目录',
  } satisfies Record<CatalogueStatus, string>,
  commands: {
    RegisterEntry: '登记目录',
    ReviseEntry: '修改目录',
    RetireEntry: '撤出目录',
  } satisfies Record<CatalogueCommandType, string>,
  events: {
    EntryRegistered: '目录已登记',
    EntryRevised: '目录已修改',
    EntryRetired: '目录已撤出',
  } satisfies Record<CatalogueEventType, string>,
  notices: { 'catalogue-changed': '目录变更告知' },
  classes: {
    universal: '普遍共享（无条件共享）',
    'on-demand': '按需共享（有条件共享）',
    'not-shared': '不予共享',
  } satisfies Record<SharingClass, string>,
  modes: {
    api: '接口交换',
    file: '文件下载',
    offline: '离线交换',
    batch: '批量交换',
  } satisfies Record<DeliveryMode, string>,
  openness: {
    open: '公开',
    'on-application': '依申请公开',
    'not-open': '不公开',
  } satisfies Record<Openness, string>,
  secrecy: {
    none: '不涉密',
    'work-secret': '工作秘密',
    'state-secret': '国家秘密',
  } satisfies Record<Secrecy, string>,
  fields: {
    title: '信息资源名称',
    abstract: '信息资源摘要',
    provider: '信息资源提供方',
    providerCreditCode: '提供方代码（统一社会信用代码）',
    class: '共享类型',
    classSource: '共享类型来源',
    modes: '共享方式',
    conditions: '共享条件',
    items: '信息项',
    openness: '公开方式',
    openConditions: '开放条件',
    notOpenReason: '不公开理由',
    tags: '数据标签',
    field: '数据领域',
    theme: '信息资源分类',
    format: '信息资源格式',
    updateFrequency: '更新周期',
    publishedOn: '发布日期',
    updatedOn: '更新日期',
    classified: '涉密标志',
    sensitive: '敏感标志',
    withholdReason: '不予共享理由',
    withholdBasis: '不予共享依据',
    project: '所属信息化项目',
    citySafety: '是否城市安全主题',
    related: '关联资源代码',
  } satisfies Record<ContentField, string>,
  refusals: {
    'catalogue-not-yours': '您的岗位不能办理“{}”，请由提供部门的联络员、计划填报人或市经济信息化委办理。',
    'catalogue-other-department': '这条目录的提供方是其他部门（{}），请由该部门办理。',
    'catalogue-already-listed': '代码为 {} 的目录已经登记，如内容有变化，请改用“修改目录”。',
    'catalogue-not-listed': '这条目录尚未登记，请先登记。',
    'catalogue-retired': '这条目录已撤出，如需恢复，请重新登记。',
    'catalogue-unchanged': '提交的内容与现有目录完全相同，无需修改。',
    'catalogue-reason-missing': '请填写撤出目录的理由。',
    'entry-code-malformed':
      '目录代码“{}”不符合要求，请用 3 至 80 位字母、数字和连字符，并以字母或数字开头和结尾。',
    'entry-title-missing': '请填写信息资源名称。',
    'entry-provider-missing': '请填写信息资源提供方。',
    'entry-mode-missing': '共享类型为“{}”的，请至少填写一种共享方式。',
    'entry-condition-missing': '共享类型为“按需共享（有条件共享）”的，请填写共享条件（共享范围和用途）。',
    'entry-condition-on-universal':
      '共享类型为“普遍共享（无条件共享）”的，不得附加共享条件，请删除共享条件或改为按需共享。',
    'entry-withheld-with-mode': '共享类型为“不予共享”的，请勿填写共享方式。',
    'entry-withheld-with-condition': '共享类型为“不予共享”的，请勿填写共享条件。',
    'entry-withheld-but-open': '不予共享的资源不能向社会开放，请把公开方式改为“不公开”，或改共享类型。',
    'entry-withhold-reason-missing': '共享类型为“不予共享”的，请填写理由。',
    'entry-withhold-basis-missing': '共享类型为“不予共享”的，请填写所依据的法律、行政法规或者国务院决定。',
    'entry-item-duplicate': '信息项“{}”重复，请删除重复的一项。',
    'entry-item-reason-missing': '信息项“{}”标为不共享，请填写理由。',
  } satisfies Record<CatalogueRefusalCode, string>,
} as const;
