import { describe, expect, test } from '@jest/globals';
import { annualPlan } from '../../../domain/annual-plan/decider.js';
import { planTasks, type PlanOnDesk } from '../../../domain/desk/plan-tasks.js';
import { at } from '../story.js';
import {
  codes,
  insisted,
  issued,
  items,
  milestone,
  noted,
  order,
  plan,
  shown,
  states,
  through,
  types,
  until,
} from './plan-story.js';

const start = issued({ at: at('2026-01-15'), items: items('A', 'B:a', 'C:!', 'N:n') });
const whole = { items: ['A', 'B', 'C'] };

describe('A9: every item whose 公开方式 is 公开 or 依申请公开 must be in the list', () => {
  test('before anything is filed, all of them are missing, and what is 不公开 is not', () => {
    expect(shown(start).missing).toEqual(['A', 'B', 'C']);
  });

  test('what a list misses is named, and nothing is recorded', () => {
    const refused = order(start, 'planner', 'FileList', { items: ['A'] });
    expect(codes(refused)).toEqual(['missing-items']);
    expect(refused.refusals[0]).toMatchObject({
      rule: 'A9',
      message: expect.stringContaining('2项目录中公开方式为“公开”或“依申请公开”的资源：乙（B）、丙（C）'),
    });
    expect(types(refused)).toEqual(types(start));
  });

  test('sent all the same it is filed with defects, which the milestone says', () => {
    const story = through(start, ['planner', 'FileList', { items: ['A'], acceptDefects: true }]);
    expect(story.state.status).toBe('filed-with-defects');
    expect(states(story)['filing']).toBe('met-with-defects');
    expect(story.events.find(({ type }) => type === 'ListFiled')).toMatchObject({
      rule: 'A10',
      data: { missing: ['B', 'C'], unknown: [], extra: [] },
    });
    expect(shown(story).missing).toEqual(['B', 'C']);
  });

  test('a sealed list from paper is a fact: registered by the commission, with its day and its number', () => {
    const story = through(start, '2026-04-10', [
      'commission',
      'FileList',
      { items: ['A'], acceptDefects: true, filedOn: '2026-03-27', docNo: '沪民信〔2026〕3号', sealed: true },
    ]);
    expect(states(story)['filing']).toBe('met-with-defects');
    expect(milestone(story, 'filing')).toMatchObject({ metOn: '2026-03-27', passed: false, level: 0 });
    expect(types(story)).toContain('LatenessCorrected');
    expect(story.events.find(({ type }) => type === 'ListFiled')).toMatchObject({
      data: { by: 'commission', docNo: '沪民信〔2026〕3号' },
    });
  });

  test('what is not in the catalogue is refused by its code, and recorded only as a defect', () => {
    const sent = { items: ['A', 'B', 'C', 'X'] };
    expect(codes(order(start, 'planner', 'FileList', sent))).toEqual(['unknown-items']);
    const story = through(start, ['planner', 'FileList', { ...sent, acceptDefects: true }]);
    expect(story.state.status).toBe('filed-with-defects');
    expect(codes(order(story, 'planner', 'OpenItem', { code: 'X', channel: 'api', access: 'open' }))).toEqual(
      ['not-in-catalogue'],
    );
  });

  test('what need not be opened may be listed, and is named', () => {
    const story = through(start, ['planner', 'FileList', { items: ['A', 'B', 'C', 'N'] }]);
    expect(story.state.status).toBe('filed');
    expect(story.events.find(({ type }) => type === 'ListFiled')).toMatchObject({ data: { extra: ['N'] } });
  });

  test('so may an entry of the catalogue that the plan had not heard of: it is no unknown one, and may be opened', () => {
    const young = issued({ at: at('2026-01-15'), items: items('A') });
    const sent = { items: ['A', 'N', 'X'] };
    const context = { items: items('N:n', 'M:n', 'X:nx') };
    const refused = order(young, 'planner', 'FileList', sent, { context });
    expect(codes(refused)).toEqual(['unknown-items']);
    expect(refused.refusals[0]?.message).toContain('有1项不在本部门目录中：X。');
    const filed = order(young, 'planner', 'FileList', { items: ['A', 'N'] }, { context });
    expect(filed.events.find(({ type }) => type === 'ListFiled')).toMatchObject({
      data: { missing: [], unknown: [], extra: ['N'], entries: [{ code: 'N', effect: 'changed' }] },
    });
    expect(plan(filed).items).toMatchObject({ N: { known: true, listed: true, openness: 'not-open' } });
    expect(Object.keys(plan(filed).items)).toEqual(['A', 'N']);
    const opened = through(filed, [
      'planner',
      'OpenItems',
      { items: ['A', 'N'], channel: 'api', access: 'open' },
    ]);
    expect(opened.state.status).toBe('completed');
  });

  test('and one that must be listed since just now is taken as it is, by a revision too', () => {
    const filed = through(issued({ at: at('2026-01-15'), items: items('A') }), [
      'planner',
      'FileList',
      { items: ['A'] },
    ]);
    const late = until(filed, at('2026-11-03'));
    const context = { items: items('B:a*') };
    const revised = order(late, 'planner', 'ReviseList', { items: ['A', 'B'], reason: '新增' }, { context });
    expect(plan(revised).items['B']).toMatchObject({ openness: 'on-application', sensitive: true });
    // The plan's own date is over: it has one of its own.
    expect(plan(revised).items['B']?.due).toBe('2026-12-01');
  });

  test('all reasons at once', () => {
    const sent = { items: ['A', 'A', 'X'], interfaceItems: ['B'], filedOn: '2026-02-01' };
    expect(codes(order(start, 'planner', 'FileList', sent))).toEqual([
      'item-twice',
      'interface-items-not-listed',
      'missing-items',
      'unknown-items',
      'filed-in-future',
    ]);
  });
});

describe('A10: filed by the end of March, returned, revised, published', () => {
  test('a list is filed with items: none is not an empty one', () => {
    expect(codes(order(start, 'planner', 'FileList'))).toEqual(['items-missing']);
  });

  test('零报告: without anything to open, an empty list is whole, and nothing else is owed', () => {
    const story = through(issued({ at: at('2026-01-15'), items: items('N:n') }), [
      'planner',
      'FileList',
      { items: [] },
    ]);
    expect(states(story)).toMatchObject({
      filing: 'met',
      safety: 'not-applicable',
      complete: 'not-applicable',
    });
    expect(story.state.status).toBe('completed');
    expect(insisted(until(story, at('2026-12-01')), 'complete')).toEqual([]);
  });

  test('a returned list is owed again, within the days of the setting when they are longer', () => {
    const story = through(
      start,
      '2026-03-30',
      ['planner', 'FileList', { items: ['A'], acceptDefects: true }],
      '2026-03-31',
      ['commission', 'ReturnFiling', { reason: '缺项较多' }],
    );
    expect(story.state.status).toBe('returned');
    // Ten working days after 2026-03-31: 3 days till Ching Ming, off on April 6, then seven.
    expect(milestone(story, 'filing')).toMatchObject({ due: '2026-04-15', metOn: null, passed: false });
    expect(states(story)['filing']).toBe('pending');
    const again = through(story, '2026-04-10', ['planner', 'FileList', whole]);
    expect([again.state.status, states(again)['filing']]).toEqual(['filed', 'met']);
    const never = until(story, at('2026-04-16'));
    expect(states(never)['filing']).toBe('late');
  });

  test('a list that was late stays late when it is returned', () => {
    const story = through(
      start,
      '2026-04-02',
      ['planner', 'FileList', { items: ['A'], acceptDefects: true }],
      ['commission', 'ReturnFiling', { reason: '缺项' }],
      '2026-04-03',
    );
    expect(milestone(story, 'filing')).toMatchObject({ due: '2026-03-31', passed: true });
    expect(states(story)['filing']).toBe('late');
  });

  test('a revision has its reason, and the list before stays on the record', () => {
    const filed = through(start, ['planner', 'FileList', { ...whole, docNo: '一号' }]);
    expect(codes(order(filed, 'planner', 'ReviseList', { items: ['A', 'B', 'C', 'N'] }))).toEqual([
      'reason-missing',
    ]);
    expect(codes(order(filed, 'planner', 'ReviseList', { ...whole, reason: '无' }))).toEqual(['same-list']);
    expect(codes(order(filed, 'planner', 'FileList', whole))).toEqual(['wrong-status']);
    const story = through(filed, ['planner', 'ReviseList', { items: ['A', 'B', 'C', 'N'], reason: '新增' }]);
    const lists = story.events.filter(({ type }) => type === 'ListFiled' || type === 'ListRevised');
    expect(lists.map(({ data }) => data)).toMatchObject([
      { version: 1, items: ['A', 'B', 'C'] },
      { version: 2, items: ['A', 'B', 'C', 'N'], added: ['N'], withdrawn: [], reason: '新增' },
    ]);
  });

  test('what is planned by interface stays as it was where a revision says nothing of it, and is changed alone too', () => {
    const filed = through(start, ['planner', 'FileList', { ...whole, interfaceItems: ['A', 'B'] }]);
    const planned = (story: typeof filed): readonly string[] =>
      Object.entries(plan(story).items).flatMap(([code, item]) => (item.planned ? [code] : []));
    const more = through(filed, ['planner', 'ReviseList', { items: ['A', 'B', 'C', 'N'], reason: '新增' }]);
    expect(planned(more)).toEqual(['A', 'B']);
    const again = { items: ['A', 'B', 'C', 'N'], reason: '改为数据产品' };
    expect(codes(order(more, 'planner', 'ReviseList', again))).toEqual(['same-list']);
    expect(codes(order(more, 'planner', 'ReviseList', { ...again, interfaceItems: ['B', 'A'] }))).toEqual([
      'same-list',
    ]);
    expect(planned(through(more, ['planner', 'ReviseList', { ...again, interfaceItems: ['B'] }]))).toEqual([
      'B',
    ]);
    expect(planned(through(more, ['planner', 'ReviseList', { ...again, interfaceItems: [] }]))).toEqual([]);
  });

  test('the defects are mended by a revision', () => {
    const story = through(
      start,
      ['planner', 'FileList', { items: ['A'], acceptDefects: true }],
      ['planner', 'ReviseList', { ...whole, reason: '补全' }],
    );
    expect([story.state.status, states(story)['filing'], shown(story).missing]).toEqual(['filed', 'met', []]);
  });

  test('the commission publishes a list once, and a revised one again', () => {
    const story = through(start, ['planner', 'FileList', whole], ['commission', 'PublishList']);
    expect(story.state.status).toBe('published');
    expect(codes(order(story, 'commission', 'PublishList'))).toEqual(['already-published']);
    expect(codes(order(story, 'planner', 'PublishList'))[0]).toBe('not-yours');
    const revised = through(
      story,
      ['planner', 'ReviseList', { items: ['A', 'B', 'C', 'N'], reason: '新增' }],
      ['commission', 'PublishList'],
    );
    expect(plan(revised).list).toMatchObject({ version: 2, publishedVersion: 2 });
    expect(codes(order(revised, 'commission', 'ReturnFiling', { reason: '晚了' }))).toEqual(['wrong-status']);
  });

  test('a 零报告 can be sent back, a published list not any more', () => {
    const zero = through(issued({ at: at('2026-01-15'), items: [] }), ['planner', 'FileList', { items: [] }]);
    const back = through(zero, ['commission', 'ReturnFiling', { reason: '漏报' }]);
    expect([back.state.status, states(back)['filing']]).toEqual(['returned', 'pending']);
    const published = through(zero, ['commission', 'PublishList']);
    expect(codes(order(published, 'commission', 'ReturnFiling', { reason: '漏报' }))).toEqual([
      'list-published',
    ]);
  });
});

describe('the trap: the 2016 plan was issued on 2016-05-11, after its own 3月底', () => {
  const story = issued({ at: at('2016-05-11') });
  test('no department is late at birth: back-filled, not escalated, and still shown as not filed', () => {
    const later = until(story, at('2016-06-01'));
    expect(states(later)['filing']).toBe('passed-before-issue');
    expect(milestone(later, 'filing')).toMatchObject({ metOn: null, level: 0, passed: false });
    expect(insisted(later, 'filing')).toEqual([]);
    expect(later.state.status).toBe('issued');
    expect(shown(later).overdue).toBe(false);
  });
  test('filed afterwards it is met, and was never late', () => {
    const filed = through(story, '2016-05-20', ['planner', 'FileList', whole]);
    expect(states(filed)['filing']).toBe('met');
    expect(shown(filed).milestones[0]).toMatchObject({ metOn: '2016-05-20', escalationLevel: 0 });
  });
  test('set up ten years later it is worked off like any other, and not closed at birth', () => {
    const old = until(issued({ at: at('2026-11-24'), year: 2016 }), at('2026-12-20'));
    expect([old.state.status, states(old)['filing']]).toEqual(['issued', 'passed-before-issue']);
    const filed = through(old, ['planner', 'FileList', { ...whole, filedOn: '2016-05-20' }]);
    const opening = { items: ['A', 'B', 'C'], channel: 'api', access: 'open', openedOn: '2016-06-01' };
    const done = through(filed, ['planner', 'OpenItems', opening]);
    expect(states(done)).toMatchObject({ filing: 'met', safety: 'met', complete: 'met' });
  });

  test('its 文号 is fixed; another year has its own, given by a person, and cites nothing', () => {
    expect(plan(story).template).toMatchObject({ documentNumber: '沪经信推〔2016〕238号' });
    const another = plan(start).template;
    expect([another.documentNumber, another.articles]).toEqual(['', {}]);
    expect(
      codes(order(story, 'commission', 'AmendPlan', { documentNo: '沪经信推〔2017〕1号', reason: '更正' })),
    ).toEqual(['document-number-fixed']);
    const amended = through(start, [
      'commission',
      'AmendPlan',
      { documentNo: '沪经信推〔2026〕7号', reason: '印发' },
    ]);
    expect(plan(amended).template.documentNumber).toBe('沪经信推〔2026〕7号');
  });
  test('issued on a day before the command: the dates between have passed and are late', () => {
    const late = until(issued({ at: at('2026-04-10'), issuedOn: '2026-02-01' }), at('2026-04-10'));
    expect(states(late)['filing']).toBe('late');
    expect(codes(issued({ at: at('2026-04-10'), issuedOn: '2026-04-11' }))).toEqual(['issued-in-future']);
  });
});

describe('A12a: mid-year', () => {
  const filed = through(start, ['planner', 'FileList', whole]);

  test('a changed 公开方式 reaches the plan by itself: what must be opened now is missing, and its planner is told', () => {
    const story = noted(until(filed, at('2026-07-01')), ...items('N:o'));
    expect(shown(story).missing).toEqual(['N']);
    expect(story.events.at(-1)).toMatchObject({
      type: 'CatalogueNoted',
      data: { items: [{ effect: 'owed' }] },
    });
    expect(plan(story).items['N']?.due).toBeNull();
    const listed = through(story, [
      'planner',
      'ReviseList',
      { items: ['A', 'B', 'C', 'N'], reason: '公开方式调整' },
    ]);
    expect(shown(listed).missing).toEqual([]);
  });

  test('what must not be opened any more leaves the list by itself, unless it is open already', () => {
    const opened = through(filed, ['planner', 'OpenItem', { code: 'A', channel: 'api', access: 'open' }]);
    const story = noted(opened, ...items('A:n', 'B:n'));
    expect(plan(story).items).toMatchObject({
      A: { listed: true },
      B: { listed: false, withdrawnOn: '2026-01-15' },
    });
    expect(shown(story).missing).toEqual([]);
  });

  test('an entry that is retired is owed no more', () => {
    const story = noted(filed, ...items('A:x', 'B:ax', 'C:x!'));
    expect(shown(story).items.listed).toBe(0);
    expect(states(story)).toMatchObject({ safety: 'not-applicable', complete: 'not-applicable' });
  });

  test('the same said twice changes nothing, and is refused', () => {
    const story = noted(noted(filed, ...items('N:o')), ...items('N:o'));
    expect(codes(story)).toEqual(['nothing-changed']);
  });

  test('one that must be listed since after the filing keeps the year open till it is: reminded of, late, escalated', () => {
    const all = { items: ['A', 'B', 'C'], channel: 'api', access: 'open' };
    const done = through(filed, '2026-06-01', ['planner', 'OpenItems', all]);
    expect([done.state.status, states(done)['complete']]).toEqual(['completed', 'met']);
    const story = noted(done, ...items('N:o'));
    expect([story.state.status, states(story)['complete'], shown(story).missing]).toEqual([
      'filed',
      'pending',
      ['N'],
    ]);
    // By the plan's own date: the setting's default.
    expect(insisted(until(story, at('2026-11-05')), 'complete')).toEqual([
      'remind 20 2026-09-29',
      'remind 10 2026-10-19',
      'remind 3 2026-10-28',
      'pass 2026-11-01',
      'escalate 1 2026-11-01',
      'escalate 2 2026-11-04',
    ]);
    const listed = through(story, ['planner', 'ReviseList', { items: ['A', 'B', 'C', 'N'], reason: '新增' }]);
    expect(states(listed)['complete']).toBe('pending');
    const opened = through(listed, [
      'planner',
      'OpenItem',
      { code: 'N', channel: 'product', access: 'open' },
    ]);
    expect([opened.state.status, states(opened)['complete']]).toEqual(['completed', 'met']);
    const lapsed = noted(story, ...items('N:n'));
    expect([lapsed.state.status, states(lapsed)['complete']]).toEqual(['completed', 'met']);
  });

  test('what is open and not opened by the catalogue any more stays open, and is marked and told till people withdraw it or it is right again', () => {
    const all = { items: ['A', 'B', 'C'], channel: 'api', access: 'open' };
    const done = through(filed, '2026-06-01', ['planner', 'OpenItems', all]);
    const lapsed = noted(done, ...items('A:n'));
    expect(shown(lapsed)).toMatchObject({ stillOpen: ['A'] });
    expect(plan(lapsed).items['A']).toMatchObject({ listed: true, stillOpen: true });
    const told = annualPlan
      .notices(
        lapsed.events.findLast(({ type }) => type === 'CatalogueNoted')!,
        lapsed.state,
      )
      .filter(({ subject }) => subject.includes('目录不再公开'))
      .map(({ to }) => ('role' in to ? to.role : ''));
    expect(told).toEqual(['approver', 'head', 'commission']);
    const desk = (roles: readonly string[]): readonly string[] =>
      planTasks(shown(lapsed) as unknown as PlanOnDesk, roles, '2026-06-02').map(({ task }) => task[0]);
    for (const role of ['planner', 'head'])
      expect(desk([role])).toContain('核对已经开放而目录不再公开的1项，停止开放的请撤下');
    const withdrawn = through(lapsed, ['planner', 'WithdrawItem', { code: 'A', reason: '停止开放' }]);
    for (const over of [withdrawn, noted(lapsed, ...items('A:o'))])
      expect(shown(over)).not.toHaveProperty('stillOpen');
    // As it was decided before the third edition it is decided again.
    const before = order(
      done,
      'keeper',
      'NoteCatalogueChange',
      {},
      {
        context: { items: items('A:n'), edition: 2 },
      },
    );
    expect(shown(before)).not.toHaveProperty('stillOpen');
  });

  test('so does one that comes after a 零报告, or that had been withdrawn', () => {
    const zero = through(issued({ at: at('2026-01-15'), items: [] }), ['planner', 'FileList', { items: [] }]);
    expect(states(zero)['complete']).toBe('not-applicable');
    expect(states(noted(zero, ...items('N')))['complete']).toBe('pending');
    const gone = noted(filed, ...items('A:n', 'B:n', 'C:n!'));
    expect(states(gone)['complete']).toBe('not-applicable');
    const back = noted(gone, ...items('A:o'));
    expect([states(back)['complete'], plan(back).items['A']?.withdrawnOn]).toEqual(['pending', null]);
  });

  test('an item that joins after the plan’s date is over has a date of its own, and its own reminders', () => {
    const done = through(
      filed,
      '2026-10-20',
      ['planner', 'OpenItems', { items: ['A', 'B', 'C'], channel: 'api', access: 'open' }],
      '2026-11-03',
    );
    const story = noted(done, ...items('N:o'));
    // Twenty working days after 2026-11-03.
    expect(shown(story).itemDues).toMatchObject([{ due: '2026-12-01', state: 'pending', items: 1 }]);
    expect([states(story)['complete'], story.state.status]).toEqual(['met-with-defects', 'filed']);
    const never = until(story, at('2026-12-10'));
    // Twenty working days before it is November 3 itself, before the command.
    expect(insisted(never, 'added-2026-12-01')).toEqual([
      'remind 10 2026-11-17',
      'remind 3 2026-11-26',
      'pass 2026-12-02',
      'escalate 1 2026-12-02',
      'escalate 2 2026-12-04',
      'escalate 3 2026-12-08',
    ]);
    const opened = through(
      story,
      ['planner', 'ReviseList', { items: ['A', 'B', 'C', 'N'], reason: '新增' }],
      ['planner', 'OpenItem', { code: 'N', channel: 'product', access: 'open' }],
    );
    expect([opened.state.status, shown(opened).itemDues[0]?.state]).toEqual(['completed', 'met']);
  });

  test('by the other setting every later item has its working days', () => {
    const settings = { addedItemDue: 'working-days', addedItemWorkingDays: 5 } as const;
    const story = noted(
      through(issued({ at: at('2026-01-15'), items: items('A'), settings }), [
        'planner',
        'FileList',
        { items: ['A'] },
      ]),
      ...items('B'),
    );
    expect(shown(story).itemDues).toMatchObject([{ due: '2026-01-22' }]);
  });

  test('an item is withdrawn with its reason; once only', () => {
    expect(codes(order(filed, 'planner', 'WithdrawItem', { code: 'A' }))).toEqual(['reason-missing']);
    const story = through(filed, ['planner', 'WithdrawItem', { code: 'A', reason: '系统下线' }]);
    expect(shown(story)).toMatchObject({ items: { listed: 2 }, missing: ['A'] });
    expect(codes(order(story, 'planner', 'WithdrawItem', { code: 'A', reason: '再次' }))).toEqual([
      'already-withdrawn',
    ]);
  });

  test('the last unopened item withdrawn too late does not make the list complete in time', () => {
    const story = through(
      filed,
      '2026-10-20',
      ['planner', 'OpenItems', { items: ['A', 'B'], channel: 'api', access: 'open' }],
      '2026-11-20',
      ['planner', 'WithdrawItem', { code: 'C', reason: '无法开放' }],
    );
    expect(shown(story).milestones.find(({ code }) => code === 'complete')).toMatchObject({
      metOn: '2026-11-20',
      state: 'late',
    });
  });
});
