import type { SetTemplate, TemplateSet, TemplateState } from './recorded-template.js';
import type { ItemsCounted } from './plan-template.js';

export const planTemplateTerms = {
  statuses: { unset: '未填写', set: '已填写' } satisfies Record<TemplateState['status'], string>,
  commands: { SetTemplate: '填写计划模板' } satisfies Record<SetTemplate['type'], string>,
  events: { TemplateSet: '计划模板已填写' } satisfies Record<TemplateSet['type'], string>,
  refusals: {
    'template-not-yours': '年度计划模板由市经济信息化委填写，请联系该岗位人员。',
    'template-year-unsuitable': '计划年度应为{from}年至{to}年，请核对年度。',
    'template-of-document':
      '{year}年度的计划模板以{number}为准，不能另行填写；个别计划的期限可以用“调整计划”办理。',
    'template-title-missing': '请填写计划名称。',
    'template-number-of-another-year':
      '{number}是{year}年度计划的文号，请填写本年度计划自己的文号；还没有文号的，请留空。',
    'template-issued-in-future': '印发日期{day}晚于今天，请核对；尚未印发的，请留空。',
    'template-issued-long-before': '印发日期{day}早于计划年度的前一年，请核对年度和日期。',
    'template-milestone-missing': '请填写节点{name}的日期，这个节点每年都有。',
    'template-milestone-twice': '节点{name}填写了不止一次，请只填一次。',
    'template-date-unsuitable': '节点{name}的日期“{date}”在{year}年没有，请按“月-日”填写，例如 03-31。',
    'template-dates-out-of-order': '节点{after}的日期应当晚于{before}的日期，请核对。',
    'template-counting-unsuitable': '节点{name}计入哪些项目是固定的，不能另选，请留空。',
    'template-target-unsuitable': '接口开放比例的目标应为 0 至 100 的整数，请核对。',
    'template-reason-missing': '该年度的计划模板已经填写过，修改请写明理由。',
    'template-unchanged': '与现行的计划模板相同，无需再次填写。',
  },
} as const;

/** 计入的项目 */
export const itemsCountedTerms = {
  'task-list': '任务清单（导入前以目录的“城市安全”标注为准）',
  open: '公开方式为“公开”的项目',
  'on-application': '公开方式为“依申请公开”的项目',
} as const satisfies Record<ItemsCounted, string>;
