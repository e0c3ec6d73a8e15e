import type { PlanTemplate } from './plan-template.js';

/** 《上海市政务数据资源共享和开放2016年度工作计划》: a plan of one year, issued after its own first milestone. */
export const plan2016: PlanTemplate = {
  id: 'sh-2016-238',
  title: '上海市政务数据资源共享和开放2016年度工作计划',
  documentNumber: '沪经信推〔2016〕238号',
  year: 2016,
  issuedOn: '2016-05-11',
  milestones: [
    { code: 'filing', name: '报备年度开放清单', date: '03-31', rule: 'A10' },
    { code: 'safety', name: '开放“城市安全”重点领域数据', date: '06-15', rule: 'A11' },
    { code: 'complete', name: '完成年度开放清单', date: '10-31', rule: 'A12' },
    { code: 'catalogue', name: '完成数据资源目录编制', date: '12-31', rule: 'A7' },
  ],
  interfaceTargetPercent: 50,
  articles: {
    A7: '二（一）1',
    A9: '二（二）1',
    A10: '二（二）1',
    A11: '二（二）1',
    A12: '二（二）1',
    A13: '二（二）2',
    A14: '二（二）2',
    A15: '二（二）3',
    A18: '二（六）',
  },
};
