import type { RuleSet } from './rule-set.js';

/** 《政务数据共享条例》. */
export const cn2025809: RuleSet = {
  id: 'cn-2025-809',
  title: '政务数据共享条例',
  documentNumber: '国务院令第809号',
  inForceFrom: '2025-08-01',
  inForceTo: null,
  clockTrigger: 'application-receipt',
  consentToSend: true,
  answerWorkingDays: { universal: 1, onDemand: 10 },
  extensionWorkingDays: 10,
  deliveryWorkingDays: 20,
  deliveryModes: ['api', 'batch', 'file'],
  supplementOnce: true,
  supplementMayRestart: true,
  refusalForMissingMaterial: false,
  refusalNeedsBasis: false,
  rules: {
    clock: 'B6a',
    answerUniversal: 'B7',
    answerOnDemand: 'B7',
    extension: 'B8',
    delivery: 'B10',
    modes: 'B10',
    supplement: 'B9',
    refusal: 'B9',
  },
  articles: {
    B6: '第二十条',
    B6a: '第二十一条',
    B7: '第二十一条',
    B8: '第二十一条',
    B9: '第二十一条',
    B10: '第二十二条',
  },
  words: { universal: '无条件共享', 'on-demand': '有条件共享', 'not-shared': '不予共享' },
};
