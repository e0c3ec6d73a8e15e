import type { NewOpeningApplication } from '../../client/opening-applications.js';
import { blankContent, blankItem } from '../../domain/catalogue/blank-content.js';
import type { PersonalCommandType } from '../../domain/opening-application/fields.js';
import type { Json } from '../../domain/json.js';
import type { DemoResource } from './resources.js';

const code = 'wjw-0021';

/** Real-time data that asks much of safety and capacity: open on application (A14). */
export const openOnApplication: DemoResource = {
  code,
  content: {
    ...blankContent('on-demand'),
    title: '门急诊预约号源实时信息',
    abstract: '各医疗机构门急诊的预约号源，实时更新。',
    provider: 'wjw',
    class: 'on-demand',
    classSource: 'declared',
    modes: ['api'],
    conditions: '限用于申请所列使用目的',
    items: ['机构名称', '科室', '日期', '剩余号源数'].map((name, index) => ({
      ...blankItem(`${code}-0${index + 1}`, name),
      type: name === '剩余号源数' ? 'N' : 'C',
    })),
    openness: 'on-application',
    openConditions: '申请主体应当具备相应的安全和业务处理能力',
    field: '卫生健康',
    updateFrequency: '实时',
  },
};

/** An application from outside; its letter tells it from the others. */
export interface OpeningStory extends NewOpeningApplication {
  readonly letterNo: string;
  readonly steps: readonly (readonly [
    user: string,
    type: PersonalCommandType,
    data?: { readonly [field: string]: Json },
  ])[];
}

const consult = (...departments: readonly string[]): OpeningStory['steps'][number] => [
  'wjw-coordinator',
  'Consult',
  { departments, question: '申请主体的资质和数据使用范围是否合适，请提出意见。' },
];

/** One in consultation, one opened by interface and used. Companies and codes are invented. */
export const openingStories = (today: string): readonly OpeningStory[] => [
  {
    entry: code,
    applicantKind: 'enterprise',
    applicant: '申江健康科技有限公司（演示）',
    creditCode: '913100001000000282',
    purpose: '在便民就医应用中提供预约挂号查询',
    scope: '本市便民就医应用，不得转让，不得用于广告',
    receivedOn: today,
    letterNo: '申健函〔演示〕1号',
    steps: [
      consult('gaj', 'mzj'),
      ['gaj-reviewer', 'GiveOpinion', { opinion: 'more', reason: '请补充网络安全等级保护备案证明' }],
    ],
  },
  {
    entry: code,
    applicantKind: 'institution',
    applicant: '浦江公共卫生研究中心（演示）',
    creditCode: '123100004250000266',
    purpose: '就医流量监测和预警研究',
    scope: '限研究中心内部使用，不得转让',
    receivedOn: today,
    letterNo: '浦卫研〔演示〕7号',
    steps: [
      consult('mzj'),
      ['mzj-coordinator', 'GiveOpinion', { opinion: 'agree' }],
      ['wjw-coordinator', 'CloseConsultation'],
      [
        'wjw-reviewer',
        'Propose',
        {
          decision: 'grant',
          validUntil: `${Number(today.slice(0, 4)) + 1}-12-31`,
          terms: '每分钟不超过60次，发现异常及时报告',
        },
      ],
      ['wjw-approver', 'Approve'],
      ['wjw-coordinator', 'RegisterInterface', { url: 'https://api.wjw.example.cn/appointments' }],
      ['wjw-coordinator', 'RecordCredential', { credential: 'demo-0001' }],
      [
        'wjw-coordinator',
        'RecordUse',
        { usedFrom: today, usedTo: today, calls: 12_840, purpose: '就医流量监测' },
      ],
    ],
  },
];
