import { shanghaiDate } from '../../calendar/shanghai-time.js';
import { clause } from './full-width.js';
import { cited } from './legal-basis.js';
import { letterDate, type LetterContent } from './letter-content.js';
import { hindrances, type Hindrance } from './hindrances.js';
import { last, type LetterPlace } from './letter-facts.js';
import type { ShareRequestCase } from '../share-request/state.js';

/** 离线交换交接单: what changes hands, checked by its hash, signed by both. */
export function handOverSheet({ facts }: LetterPlace): Omit<LetterContent, 'kind' | 'documentNo'> {
  const own = facts.case;
  const delivered = last(facts, 'ResourceDelivered');
  const terms = own.answer?.terms;
  const validUntil = terms?.validUntil ?? null;
  const law = cited(own.ruleSet, own.ruleSet?.rules.modes ?? '');
  return {
    issuer: own.provider.name,
    title: '政务数据离线交换交接单',
    addressee: '',
    paragraphs: [],
    closing: '',
    date: delivered === undefined ? null : letterDate(shanghaiDate(delivered.at)),
    rows: [
      ['申请编号', own.id],
      ['资源名称', own.resource.title],
      ['资源代码', own.resource.code],
      ['移交单位', own.provider.name],
      ['接收单位', own.requester.name],
      ['用途', clause(own.purpose)],
      ['使用条件', clause(terms?.conditions ?? '')],
      ['使用期限', validUntil === null ? '' : letterDate(validUntil)],
      ['依据', law ?? ''],
      ['介质及编号', clause(delivered?.data.reference ?? '')],
      ...facts.files.flatMap((file, index): readonly (readonly [string, string])[] => [
        [`文件${index + 1}`, `${file.name}（${file.bytes}字节）`],
        [`文件${index + 1}的SHA-256`, file.sha256],
      ]),
      ['移交日期', delivered === undefined ? '' : letterDate(shanghaiDate(delivered.at))],
      ['移交人（签字）', ''],
      ['接收人（签字）', ''],
      ['备注', ''],
    ],
  };
}

export function sheetHindrance({ answer }: ShareRequestCase): Hindrance {
  return answer?.decision === 'approve' && answer.sentAt !== null ? null : hindrances.unsent;
}
