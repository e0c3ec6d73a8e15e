import { chineseDate } from '../../calendar/chinese-date.js';
import { contradictionTerms, deadlineTerms } from '../../domain/share-request/glossary.js';
import { chineseMoment } from '../../calendar/chinese-moment.js';
import { facts } from '../facts.js';
import { provisionalSentence } from '../calendar/in-use.js';
import type { possibleCommands } from '../../domain/share-request/possible.js';
import { nextSteps, type NextStep } from './next-steps.js';
import type { ShownHolder, ShownShareRequest } from '../../client/shown-share-request.js';
import { leftWords } from '../../domain/obligation/left-words.js';
import { modeTerm, roleTerm, statusTerm } from './wording.js';

/** What a reader needs beside the case: today, and the working days left till what is owed (null: nothing is). */
export interface Reading {
  /** Epoch milliseconds. */
  readonly now: number;
  /** One acts with `--as` there. */
  readonly isDemo: boolean;
  /** What can be done with it now, and by whose office. */
  readonly open: ReturnType<typeof possibleCommands>;
  readonly today: string;
  readonly leftWorkingDays: number | null;
  /** Last date of the calendar in use that is arranged. */
  readonly announcedTo: string;
}

/** A case for a person: what it is, till when, who has it, what can be done. */
export function shownLines(shown: ShownShareRequest, reading: Reading): readonly string[] {
  return [
    ...facts([
      ['编号', `${shown.id}（来文 ${shown.letter}）`],
      ['状态', statusTerm(shown.status)],
      ['资源', `${shown.resourceTitle}（${shown.resource}）`],
      ['申请方', shown.requesterName],
      ['提供方', shown.providerName],
      ['提供方式', shown.mode === null ? null : modeTerm(shown.mode)],
      ['用途', shown.purpose],
      ['使用依据', shown.basis],
      ...deadlineFacts(shown, reading),
      ['日期矛盾', contradictionWords(shown)],
      ['升级提醒', shown.escalationLevel === 0 ? null : `已到第 ${shown.escalationLevel} 步（设置，非法定）`],
      ['现由谁办理', shown.heldBy === null ? null : holderWords(shown, shown.heldBy)],
    ]),
    ...stepLines(nextSteps(shown, reading)),
  ];
}

/** A2: reported, for the provider's head to correct; the engine corrects no date. */
function contradictionWords({ contradictions }: ShownShareRequest): string | null {
  if (contradictions.length === 0) return null;
  return `${contradictions.map((one) => contradictionTerms[one]).join('；')}。请核对，如有误，由提供方主要领导更正收文日期`;
}

/** What whoever has it can do, to be typed over; what others can do, by name. */
function stepLines(steps: readonly NextStep[]): readonly string[] {
  const own = steps.filter(({ isHolders }) => isHolders);
  const others = steps.filter(({ isHolders }) => !isHolders);
  return [
    ...(own.length === 0
      ? []
      : ['', '下一步：', ...own.flatMap(({ term, toType }) => [`  ${term}`, `    ${toType}`])]),
    ...(others.length === 0
      ? []
      : [
          '',
          '其他可以办理的：',
          ...others.map(({ term, command, who }) => `  ${term} ${command}（${who}）`),
        ]),
  ];
}

type Fact = readonly [string, string | null];

/** 答复期限  2026年12月7日（周一）· 剩 3 个工作日 · 依据：政务数据共享条例 第二十一条 */
function deadlineFacts(shown: ShownShareRequest, reading: Reading): readonly Fact[] {
  const { clock, due, dueOf, paperMissingSince } = shown;
  if (paperMissingSince !== null) {
    return [['答复期限', `尚未开始计算：${chineseDate(paperMissingSince)}提交后，书面申请还没有登记收文`]];
  }
  if (due === null) {
    const met = clock?.metAt ?? null;
    return met === null || clock === null
      ? []
      : [['答复期限', `${chineseDate(clock.due)} · 已于${chineseMoment(met)}答复`]];
  }
  const parts = [
    chineseDate(due),
    leftWords(reading.leftWorkingDays ?? 0, due, reading.today),
    ...(clock !== null && dueOf === 'answer' ? [`依据：${ruleTitle(shown)} ${clock.article}`.trimEnd()] : []),
  ];
  const provisional = clock?.provisional === true ? provisionalSentence(due, reading.announcedTo) : null;
  return [
    [deadlineTerms[dueOf ?? 'answer'] ?? '期限', parts.join(' · ').replaceAll('） ·', '）·')],
    ['', provisional],
  ];
}

/** 政务数据共享条例; a template a person adopted is named by the document that adopted it. */
function ruleTitle({ ruleSetTitle, ruleSetDocument, ruleSetChoice }: ShownShareRequest): string {
  const document = ruleSetDocument ?? '';
  const title = ruleSetTitle ?? '';
  return ruleSetChoice === null || document === '' ? title : `${title}（${document}）`;
}

/** Whoever has it sits in one of the case's own two departments. */
function holderWords(shown: ShownShareRequest, held: ShownHolder): string {
  const department =
    held.department === shown.provider
      ? shown.providerName
      : held.department === shown.requester
        ? shown.requesterName
        : held.department;
  const person = held.user === undefined ? '' : `（${held.user}）`;
  return `${department} ${roleTerm(held.role)}${person}，自${chineseMoment(held.since)}起`;
}
