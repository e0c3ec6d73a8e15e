import { chineseDate } from '../../calendar/chinese-date.js';
import type { ShownMilestone } from '../../client/shown-plan.js';
import {
  commandTerms,
  eventTerms,
  milestoneStateTerms,
  milestoneTerms,
  statusTerms,
} from '../../domain/annual-plan/glossary.js';

const termIn = (terms: { readonly [key: string]: string }, key: string): string => terms[key] ?? key;

export const statusTerm = (status: string): string => termIn(statusTerms, status);
export const commandTerm = (type: string): string => termIn(commandTerms, type);
export const eventTerm = (type: string): string => termIn(eventTerms, type);
export const milestoneTerm = (code: string): string => termIn(milestoneTerms, code);

/** 33%, or – where nothing is opened yet. */
export const percent = (share: number | null): string =>
  share === null ? '–' : `${Math.round(share * 100)}%`;

/** 2026年3月31日（周二）· 已完成，2026年3月27日（周五） */
export function milestoneWords(milestone: ShownMilestone): string {
  const { due, state, metOn, escalationLevel, explanation, article } = milestone;
  const unmet = state === 'passed-before-issue' ? '（仍未完成）' : '';
  return [
    chineseDate(due),
    milestoneStateTerms[state] + unmet + (metOn === null ? '' : `，${chineseDate(metOn)}`),
    ...(escalationLevel === 0 ? [] : [`升级提醒已到第 ${escalationLevel} 步（设置，非法定）`]),
    ...(explanation === null ? [] : [`说明：${explanation}`]),
    ...(article === '' ? [] : [`依据：${article}`]),
  ].join(' · ');
}
