import { describe, expect, test } from '@jest/globals';
import { digestWords } from '../digest-words.js';
import { asJson } from '../json.js';
import type { LetterDraft } from '../obligation/letter-draft.js';
import type { DeskItem, DeskRow } from './desk-item.js';
import { deskItem } from './desk-items.js';
import { planTasks, type PlanOnDesk } from './plan-tasks.js';

const draft = (deadline: string, kind: LetterDraft['kind'], signedBy: string | null = null): LetterDraft => ({
  id: `${deadline}-${kind}`,
  kind,
  deadline,
  signedBy,
});
const signing = (...letters: readonly LetterDraft[]): DeskItem =>
  deskItem({
    of: 'plan',
    task: 'sign-letter',
    id: 'ga-2026',
    due: null,
    view: {
      year: 2026,
      departmentName: '市公安局',
      dueOf: null,
      milestones: [{ code: 'filing' }, { code: 'catalogue', name: '完成目录更新' }],
      letters: asJson(letters),
    },
  });

test('letters of a plan are one thing to do, which says what is to be signed and about what', () => {
  const one = signing(draft('filing', 'urging-letter'), draft('filing', 'supervision-request'));
  expect(one.task).toEqual(['签发催办函、提请督办', 'Sign: urging letter, request for supervision']);
  expect(one.subject).toEqual(['2026年度计划：清单报备', 'Annual plan 2026: List filed']);
  const more = signing(
    draft('filing', 'urging-letter', 'jx-commission'),
    draft('filing', 'supervision-request'),
    draft('complete', 'urging-letter'),
    draft('added-2026-11-03', 'urging-letter'),
    draft('added-2026-11-20', 'urging-letter'),
  );
  expect(more.task[0]).toBe('签发提请督办、催办函（共4份）');
  expect(more.subject[0]).toBe('2026年度计划：清单报备、年度清单完成、新增项目开放');
  // A date the year's document calls otherwise is called so.
  expect(signing(draft('catalogue', 'urging-letter')).subject[0]).toBe('2026年度计划：完成目录更新');
});

describe('what a plan asks of its department', () => {
  const date = (code: string, due: string, more: object = {}): PlanOnDesk['milestones'][number] => ({
    code,
    due,
    metOn: null,
    state: 'pending',
    explanation: null,
    ...more,
  });
  const plan = (more: Partial<PlanOnDesk>): PlanOnDesk => ({
    id: 'ga-2026',
    departmentName: '市公安局',
    year: 2026,
    status: 'published',
    milestones: [],
    itemDues: [],
    missing: [],
    ...more,
  });
  const said = (of: PlanOnDesk, role: string, today: string): readonly (readonly (string | null)[])[] =>
    planTasks(of, [role], today).map(({ task, subject, due, path }) => [task[0], subject[0], due, path]);

  test('items with a date of their own stand beside the plan’s, thirty days before it', () => {
    const added = plan({
      milestones: [date('complete', '2026-10-31')],
      itemDues: [date('added', '2026-09-30'), date('added', '2026-08-01', { metOn: '2026-07-30' })],
    });
    expect(said(added, 'planner', '2026-08-30')).toEqual([]);
    const renamed = plan({ milestones: [date('catalogue', '2026-09-01', { name: '完成目录更新' })] });
    expect(said(renamed, 'planner', '2026-08-30')).toMatchObject([
      ['填报目录编制进度', '2026年度计划：完成目录更新', '2026-09-01', '/plans/ga-2026'],
    ]);
    expect(said(added, 'planner', '2026-08-31')).toEqual([
      ['开放新增项目并登记', '2026年度计划：新增项目开放', '2026-09-30', '/plans/ga-2026'],
    ]);
    expect(said(added, 'reviewer', '2026-08-31')).toEqual([]);
  });

  test('a list that came back is to be filed again however far its date is', () => {
    const returned = plan({ status: 'returned', milestones: [date('filing', '2026-03-31')] });
    expect(said(returned, 'coordinator', '2026-01-10')).toEqual([
      ['清单已退回，请修改后重新报备', '2026年度计划：清单报备', '2026-03-31', '/plans/ga-2026'],
    ]);
    expect(said(returned, 'coordinator', '2026-03-20')).toHaveLength(1);
  });

  test('a list the catalogue has outgrown is to be revised, by the first date at which its items must be open', () => {
    const outgrown = plan({
      missing: ['310-1', '310-2'],
      milestones: [date('filing', '2026-03-31', { metOn: '2026-03-02' }), date('complete', '2026-10-31')],
      itemDues: [date('added', '2026-09-30')],
    });
    expect(said(outgrown, 'planner', '2026-05-06')).toEqual([
      ['修订清单，补列应公开的2项', '2026年度计划：新增项目开放', '2026-09-30', '/plans/ga-2026'],
    ]);
    expect(said({ ...outgrown, status: 'issued' }, 'planner', '2026-05-06')).toEqual([]);
    expect(said({ ...outgrown, missing: [] }, 'planner', '2026-05-06')).toEqual([]);
    expect(said({ ...outgrown, itemDues: [], milestones: [] }, 'planner', '2026-05-06')).toEqual([
      ['修订清单，补列应公开的2项', '2026年度计划', null, '/plans/ga-2026'],
    ]);
  });

  test('who answers for it explains what is late, from the day after its date on and once', () => {
    const late = plan({ status: 'issued', milestones: [date('filing', '2026-03-31')] });
    expect(said(late, 'head', '2026-03-31')).toEqual([]);
    expect(said(late, 'head', '2026-04-01')).toEqual([
      ['说明延迟原因', '2026年度计划：清单报备', '2026-03-31', '/plans/ga-2026'],
    ]);
    const explained = plan({ milestones: [date('filing', '2026-03-31', { explanation: '系统改造' })] });
    expect(said(explained, 'head', '2026-04-01')).toEqual([]);
    expect(said(plan({ itemDues: [date('added', '2026-03-31')] }), 'head', '2026-04-01')).toEqual([]);
  });
});

test('an entry waits for the authority’s review or, sent back, for its department, on its own page', () => {
  const row = (task: DeskRow['task'], kind: string): DeskRow => ({
    of: 'entry',
    task,
    id: '310/1',
    due: null,
    view: { title: '户籍人口', providerName: '市公安局', kind },
  });
  expect(deskItem(row('review', 'retirement'))).toMatchObject({
    task: ['审核目录（撤出）', 'Review the entry (withdrawal)'],
    subject: ['户籍人口', '户籍人口'],
    gives: '市公安局',
    due: null,
    path: '/catalogue/entries/310%2F1',
  });
  expect(deskItem(row('correct', 'revision')).task[0]).toBe('目录已退回（修改），请修改后重新送审');
});

test('the day’s mail says of each what the desk says: what to do, by when, and where', () => {
  const item = deskItem({
    of: 'request',
    task: 'held',
    id: 'GX-2026-000001',
    due: '2026-12-07',
    view: {
      status: 'in-review',
      heldBy: { role: 'reviewer' },
      resourceTitle: '户籍人口信息',
      requesterName: '市民政局',
      providerName: '市公安局',
      dueOf: 'answer',
      clock: { calendar: 'sh' },
    },
  });
  expect(item).toMatchObject({ asks: '市民政局', gives: '市公安局', layer: 'sh' });
  const words = digestWords({ day: '2026-12-08', waiting: [item], unopened: [], baseUrl: 'http://hefu' });
  expect(words?.text).toContain(
    'GX-2026-000001 户籍人口信息：答复期限2026年12月7日（周一）（已超期）；提出拟办意见\nhttp://hefu/requests/GX-2026-000001\n',
  );
});
