import type { RuleSet } from './rule-set.js';

/**
 * 《上海市政务数据资源共享和开放2016年度工作计划》, a plan of one year. It states no extension, no delivery
 * deadline and no stop of the clock (A3), so there is none here.
 */
export const sh2016238: RuleSet = {
  id: 'sh-2016-238',
  title: '上海市政务数据资源共享和开放2016年度工作计划',
  documentNumber: '沪经信推〔2016〕238号',
  inForceFrom: '2016-05-11',
  inForceTo: '2016-12-31',
  clockTrigger: 'written-receipt',
  consentToSend: false,
  answerWorkingDays: { universal: null, onDemand: 10 },
  extensionWorkingDays: null,
  deliveryWorkingDays: null,
  deliveryModes: ['api', 'file', 'offline'],
  supplementOnce: false,
  supplementMayRestart: false,
  supplementMayAnswer: true,
  refusalForMissingMaterial: true,
  refusalNeedsBasis: false,
  rules: {
    clock: 'A2',
    answerUniversal: 'A1',
    answerOnDemand: 'A2',
    extension: 'A3',
    delivery: 'A3',
    modes: 'A4',
    supplement: 'A3',
    refusal: 'A3',
  },
  articles: { A1: '二（一）4', A2: '二（一）4', A3: '二（一）4', A4: '二（一）4' },
  words: { universal: '普遍共享', 'on-demand': '按需共享', 'not-shared': '不共享' },
};
