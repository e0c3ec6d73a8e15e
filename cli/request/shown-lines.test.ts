import { describe, expect, test } from '@jest/globals';
import { bundledCalendar } from '../../calendar/bundled-calendar.js';
import { commandFields, type PersonalCommandType } from '../../domain/share-request/fields.js';
import { misshapen } from '../../domain/command-fields.js';
import { permissions, type Party } from '../../domain/share-request/permissions.js';
import { statuses } from '../../domain/share-request/status.js';
import { daysLeft } from '../../calendar/days-left.js';
import { nextSteps } from './next-steps.js';
import { shownLines, type Reading } from './shown-lines.js';
import type { ShownShareRequest } from '../../client/shown-share-request.js';
import { leftWords } from '../../domain/obligation/left-words.js';

const now = Date.parse('2026-11-24T10:00:00+08:00');
const shown: ShownShareRequest = {
  id: 'GX-2026-000123',
  letter: 'LW-2026-000045',
  status: 'in-review',
  version: 6,
  sharingClass: 'on-demand',
  deadlines: [],
  listedForCircular: false,
  contradictions: [],
  letters: [],
  answer: null,
  proposal: null,
  supplements: [],
  extension: null,
  ruleSet: 'cn-2025-809',
  ruleSetTitle: '政务数据共享条例',
  ruleSetDocument: '国务院令第809号',
  ruleSetChoice: null,
  resource: 'GA-HJRK',
  resourceTitle: '户籍人口信息',
  requester: 'mz',
  requesterName: '市民政局',
  provider: 'ga',
  providerName: '市公安局',
  mode: 'api',
  purpose: '社会救助核对',
  basis: '社会救助暂行办法',
  clock: {
    trigger: 'application-receipt',
    startedOn: '2026-11-23',
    workingDays: 10,
    extendedByWorkingDays: 0,
    calendarVersion: '2026.1',
    rule: 'B7',
    due: '2026-12-07',
    provisional: false,
    article: '第二十一条',
    calendar: 'cn',
    metAt: null,
  },
  overdue: false,
  escalationLevel: 0,
  heldBy: { department: 'ga', role: 'reviewer', user: 'ga-reviewer', since: '2026-11-23T02:05:00.000Z' },
  due: '2026-12-07',
  dueOf: 'answer',
  paperMissingSince: null,
};
const reading: Reading = {
  now,
  isDemo: true,
  open: [],
  today: '2026-11-24',
  leftWorkingDays: 9,
  announcedTo: '2026-12-31',
};
const lineOf = (more: Partial<ShownShareRequest>, name: string, read: Partial<Reading> = {}): string =>
  shownLines({ ...shown, ...more }, { ...reading, ...read }).find((line) => line.startsWith(name)) ?? '';

describe('a share request for a person', () => {
  test('the deadline: date with weekday, what is left, the article', () => {
    expect(lineOf({}, '答复期限')).toBe(
      '答复期限    2026年12月7日（周一）· 剩 9 个工作日 · 依据：政务数据共享条例 第二十一条',
    );
  });

  test('a template a person adopted is named by the document that adopted it, never as the plan of 2016', () => {
    const adopted = {
      ruleSet: 'sh-2016-238',
      ruleSetTitle: '选定适用的规则',
      ruleSetDocument: '沪经信推〔2026〕1号',
      ruleSetChoice: { id: 'sh-2016-238', reason: '沿用', document: '沪经信推〔2026〕1号' },
      clock: { ...shown.clock!, article: '' },
    };
    expect(lineOf(adopted, '答复期限')).toContain('依据：选定适用的规则（沪经信推〔2026〕1号）');
    expect(lineOf(adopted, '答复期限')).not.toMatch(/2016|238/);
  });

  test('A2: dates that contradict each other are reported', () => {
    expect(lineOf({ contradictions: ['received-before-dispatch'] }, '日期矛盾')).toContain(
      '收文日期早于寄出日期',
    );
    expect(lineOf({}, '日期矛盾')).toBe('');
  });

  test('A2: before the paper is received the clock is said not to run', () => {
    const line = lineOf({ clock: null, due: null, dueOf: null, paperMissingSince: '2026-11-20' }, '答复期限');
    expect(line).toContain('尚未开始计算：2026年11月20日（周五）提交后，书面申请还没有登记收文');
  });

  test('a provisional deadline says which year is not announced', () => {
    const clock = { ...shown.clock!, due: '2027-01-08', provisional: true };
    const lines = shownLines({ ...shown, clock, due: '2027-01-08' }, reading).join('\n');
    expect(lines).toContain('2027年放假安排未导入，此期限为暂算。');
  });

  test('who has it, in which office, since when in Shanghai', () => {
    expect(lineOf({}, '现由谁办理')).toBe(
      '现由谁办理  市公安局 经办（ga-reviewer），自2026年11月23日（周一）10:05起',
    );
    expect(lineOf({ heldBy: null }, '现由谁办理')).toBe('');
  });

  test.each([
    [3, '2026-11-27', '剩 3 个工作日'],
    [0, '2026-11-24', '今天到期'],
    [0, '2026-11-29', '剩余不足 1 个工作日'],
    [-2, '2026-11-20', '超期 2 个工作日'],
    [0, '2026-11-22', '已超期，尚不足 1 个工作日'],
  ])('%i working days to %s: %s', (left, due, words) => {
    expect(leftWords(left, due, '2026-11-24')).toBe(words);
  });

  test('what is left counts make-up workdays and holidays (rules.md, C)', () => {
    const left = (today: string, due: string): number | null => daysLeft(bundledCalendar(), 'cn', today, due);
    expect([left('2016-02-01', '2016-02-18'), left('2016-02-18', '2016-02-01')]).toEqual([10, -10]);
    expect(left('1990-01-01', '1990-01-05')).toBeNull();
  });

  test.each(statuses)('%s: every step can be typed, its data has the right shape', (status) => {
    // The keys of a row are commands by its type; Object.entries forgets it.
    const row = Object.entries(permissions[status]) as [PersonalCommandType, readonly Party[]][];
    const open = row
      .filter(([command]) => Object.hasOwn(commandFields, command))
      .map(([command, parties]) => ({ command, parties }));
    for (const { command, toType } of nextSteps({ ...shown, status }, { ...reading, open })) {
      const fields = commandFields[command as keyof typeof commandFields];
      const data = / --data '(.+)'$/.exec(toType)?.[1] ?? '{}';
      const shape = misshapen(fields, JSON.parse(data) as { readonly [key: string]: never });
      expect([command, shape]).toEqual([command, []]);
    }
  });

  test('the holder’s own steps come first; a letter is named by its id', () => {
    const open: Reading['open'] = [
      { command: 'SignLetter', parties: ['commission'] },
      { command: 'Propose', parties: ['provider.reviewer'] },
    ];
    const letters = [{ id: 'answer/2', kind: 'urging-letter', deadline: 'answer', signedBy: null }] as const;
    const [first, second] = nextSteps({ ...shown, letters }, { ...reading, isDemo: false, open });
    expect(first).toMatchObject({ command: 'Propose', isHolders: true });
    expect(second?.toType).toBe(
      `hefu request do ${shown.id} SignLetter --data '{"letter":"answer/2","documentNo":"发文字号"}'`,
    );
    expect(nextSteps(shown, { ...reading, open })[0]?.toType).toContain(' --as <用户>');
  });

  test('nothing raw and no half-width punctuation between 汉字', () => {
    const text = shownLines(shown, reading).join('\n');
    expect(text).not.toMatch(/undefined|null|\[object|T\d\d:\d\d/);
    expect(text).not.toMatch(/\p{Script=Han}[,;:!?]|[,;:!?]\p{Script=Han}/u);
  });
});
