import { similarityTerms, surenessOf, surenessTerms } from '../domain/catalogue-overlap/terms.js';
import type { NamedOverlap } from './catalogue-checks.js';

/** One line of a recorded opinion: who has it, what of it, how surely. */
export function overlapFinding(entry: NamedOverlap): string {
  return `${overlapHeading(entry)}：${overlapItems(entry)}；把握${surenessTerms[surenessOf(entry.confidence)]}`;
}

/** 居住证信息（gaj-0002，市公安局），对应拟建“人员表” */
export function overlapHeading({ title, code, providerName, resource }: NamedOverlap): string {
  const to = resource === '' ? '' : `，对应拟建“${resource}”`;
  return `${title}（${code}，${providerName}）${to}`;
}

/** 公民身份号码↔身份证号码（同义词，相似度 90%） */
export function overlapItems({ items: found }: NamedOverlap): string {
  return found
    .map(
      ({ declared, found: name, foundIn, confidence, why }) =>
        `${declared}↔${foundIn === 'title' ? '目录名称' : ''}${name}（${similarityTerms[why]}${confidence === 1 ? '' : `，相似度 ${Math.round(confidence * 100)}%`}）`,
    )
    .join('；');
}
