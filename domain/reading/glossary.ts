import type { Refusal } from '../refusal.js';
import type { Opening, Reading, ReadingCommand, ReadingEvent, ReadingState } from './reading.js';

export const readingTerms = {
  statuses: { none: '未查阅', kept: '有查阅' } satisfies Record<ReadingState['status'], string>,
  commands: { OpenCase: '查阅办件', ExportPackage: '导出证据包' } satisfies Record<
    ReadingCommand['type'],
    string
  >,
  events: { CaseOpened: '办件已查阅', PackageExported: '证据包已导出' } satisfies Record<
    ReadingEvent['type'],
    string
  >,
  refusals: {
    'reading-of-another': '查阅只记在本人当天名下，请以本人身份重新打开。',
    'opening-already-kept': '当天查阅该件已经记录，无需再记。',
  },
} as const;

export const readingKindTerms: { readonly [K in Reading['kind']]: string } = {
  opened: '查阅',
  exported: '导出证据包',
};

export const readingWayTerms: { readonly [W in Opening['by']]: string } = {
  cli: '命令行',
  api: '接口',
  page: '网页',
};

export type ReadingRefusalCode = keyof typeof readingTerms.refusals;

export function readingRefusal(code: ReadingRefusalCode): Refusal {
  return { code, message: readingTerms.refusals[code] };
}
