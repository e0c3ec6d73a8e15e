import { describe, expect, test } from '@jest/globals';
import { annualPlan } from '../../../domain/annual-plan/decider.js';
import { at } from '../story.js';
import {
  codes,
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
  type PlanStory,
} from './plan-story.js';

const filed = through(issued({ at: at('2026-01-15'), items: items('A', 'B:a', 'C:!', 'S:*') }), [
  'planner',
  'FileList',
  { items: ['A', 'B', 'C', 'S'], interfaceItems: ['A'] },
]);
const open = (
  code: string,
  channel = 'product',
  access = 'open',
): readonly ['planner', 'OpenItem', object] => ['planner', 'OpenItem', { code, channel, access }];

describe('A12: the list is opened item by item', () => {
  test('what is not in the list is not opened; what is open is not opened again', () => {
    expect(codes(order(filed, ...open('Z')))).toEqual(['not-in-list']);
    expect(codes(order(through(filed, open('A')), ...open('A')))).toEqual(['already-opened']);
  });

  test('channel and access are two things, and both are said', () => {
    expect(codes(order(filed, 'planner', 'OpenItem', { code: 'A' }))).toEqual([
      'channel-missing',
      'access-missing',
    ]);
    const story = through(filed, open('B', 'api', 'on-application'), open('A', 'app'));
    expect(plan(story).items['B']?.opened).toEqual({
      on: '2026-01-15',
      channel: 'api',
      access: 'on-application',
    });
    expect(plan(story).items['A']?.opened).toMatchObject({ channel: 'app', access: 'open' });
  });

  test('an opening that differs from the catalogue’s 公开方式 is reported, not forbidden', () => {
    const story = through(filed, open('B', 'product', 'open'));
    expect(story.events.find(({ type }) => type === 'ItemsOpened')).toMatchObject({
      data: { differing: ['B'] },
    });
  });

  test('many at once, all or none', () => {
    const all = { items: ['A', 'C'], channel: 'api', access: 'open' };
    expect(plan(through(filed, ['planner', 'OpenItems', all])).items).toMatchObject({
      A: { opened: { channel: 'api' } },
      C: { opened: { channel: 'api' } },
    });
    expect(codes(order(filed, 'planner', 'OpenItems', { ...all, items: ['A', 'Z', 'S'] }))).toEqual([
      'not-in-list',
      'not-desensitised',
      'not-reviewed',
    ]);
  });

  test('recorded afterwards with the day it was opened: the record of lateness is corrected', () => {
    const rest = { items: ['A', 'B', 'C'], channel: 'api', access: 'open', openedOn: '2026-10-30' };
    const story = through(noted(filed, ...items('S:nx')), '2026-11-04', ['planner', 'OpenItems', rest]);
    expect(milestone(story, 'complete')).toMatchObject({ metOn: '2026-10-30', passed: false, level: 0 });
    expect(states(story)['complete']).toBe('met');
    expect(types(story)).toEqual(expect.arrayContaining(['DeadlinePassed', 'LatenessCorrected']));
    expect(plan(story).letters.filter(({ deadline }) => deadline === 'complete')).toEqual([]);
    expect(codes(order(story, 'planner', 'OpenItem', { code: 'A', openedOn: '2026-12-01' }))).toContain(
      'opened-in-future',
    );
  });
});

describe('A13: sensitive data are desensitised first, and reviewed (setting)', () => {
  test('neither: refused by rule', () => {
    const refused = order(filed, ...open('S'));
    expect(refused.refusals.map(({ code, rule }) => [code, rule])).toEqual([
      ['not-desensitised', 'A13'],
      ['not-reviewed', 'setting:secrecyReview'],
    ]);
  });

  test('the desensitisation may come with the opening; the review by another office before it', () => {
    expect(codes(order(filed, 'planner', 'RecordSecrecyReview', { items: ['S'], result: 'passed' }))).toEqual(
      ['not-yours'],
    );
    const reviewed = through(filed, [
      'section-head',
      'RecordSecrecyReview',
      { items: ['S'], result: 'passed' },
    ]);
    const opening = { code: 'S', channel: 'product', access: 'open', desensitisation: '去除姓名和住址' };
    const story = through(reviewed, ['planner', 'OpenItem', opening]);
    expect(types(story).slice(-2)).toEqual(['ItemsDesensitised', 'ItemsOpened']);
  });

  test('a review that is not passed opens nothing', () => {
    const story = through(
      filed,
      ['reviewer', 'RecordDesensitisation', { items: ['S'], method: '去标识' }],
      ['approver', 'RecordSecrecyReview', { items: ['S'], result: 'failed' }],
    );
    expect(codes(order(story, ...open('S')))).toEqual(['not-reviewed']);
  });

  test('first means first: what was treated after the day it is said to have been opened is refused', () => {
    const treated = through(
      filed,
      '2026-05-20',
      ['planner', 'RecordDesensitisation', { items: ['S'], method: '去标识', doneOn: '2026-05-10' }],
      ['section-head', 'RecordSecrecyReview', { items: ['S'], result: 'passed', reviewedOn: '2026-05-12' }],
    );
    const opened = (openedOn: string): PlanStory =>
      order(treated, 'planner', 'OpenItem', { code: 'S', channel: 'api', access: 'open', openedOn });
    expect(opened('2026-05-11').refusals).toMatchObject([
      { code: 'opened-before-treatment', rule: 'A13', message: expect.stringContaining('2026年5月11日') },
    ]);
    expect(codes(opened('2026-05-09'))).toEqual(['opened-before-treatment']);
    expect(codes(opened('2026-05-12'))).toEqual([]);
  });

  test('where the setting does not ask for a review, the desensitisation alone is enough', () => {
    const story = through(
      issued({ at: at('2026-01-15'), items: items('S:*'), settings: { secrecyReview: false } }),
      ['planner', 'FileList', { items: ['S'] }],
      ['planner', 'RecordDesensitisation', { items: ['S'], method: '去标识' }],
      open('S'),
    );
    expect(plan(story).items['S']?.opened).not.toBeNull();
  });
});

describe('the address of what is opened, and of the published list', () => {
  test.each(['javascript:alert(1)', 'data.sh.gov.cn/x', 'https://', 'https:// x'])(
    '%s is none of the web',
    (url) => {
      expect(
        codes(order(filed, 'planner', 'OpenItem', { code: 'A', channel: 'api', access: 'open', url })),
      ).toEqual(['url-unusable']);
      expect(codes(order(filed, 'commission', 'PublishList', { url }))).toEqual(['url-unusable']);
    },
  );
  test('one of the web is kept, and none is none', () => {
    const opening = { code: 'A', channel: 'api', access: 'open', url: ' https://data.sh.gov.cn/a ' };
    expect(order(filed, 'planner', 'OpenItem', opening).events.at(-1)).toMatchObject({
      data: { url: 'https://data.sh.gov.cn/a' },
    });
    expect(codes(order(filed, 'commission', 'PublishList', { url: ' ' }))).toEqual([]);
  });
});

describe('A14, A15: opened by interface, a target and never a block', () => {
  test('nothing opened yet is “–”, not 0 %', () => {
    expect(shown(filed).interfaceShare).toBeNull();
  });

  test.each(['app', 'product'])(
    'A14: on application means by interface, to the applicant; by %s is refused, with what to do',
    (channel) => {
      const { refusals } = order(filed, ...open('B', channel, 'on-application'));
      expect(refusals).toMatchObject([{ code: 'not-by-interface', rule: 'A14' }]);
      expect(refusals[0]?.message).toContain('请将开放方式改为“应用接口”');
      const all = { items: ['A', 'B'], channel, access: 'on-application' };
      expect(codes(order(filed, 'planner', 'OpenItems', all))).toEqual(['not-by-interface']);
    },
  );

  test('an opening on application counts as one by interface (A14), by whatever channel an older log has it', () => {
    const story = through(filed, open('B', 'api', 'on-application'));
    expect(shown(story)).toMatchObject({ items: { opened: 1, byInterface: 1 }, interfaceShare: 1 });
    const [opened] = story.events.flatMap((event) => (event.type === 'ItemsOpened' ? [event] : []));
    const older = { ...opened!, data: { ...opened!.data, channel: 'product' as const } };
    const state = annualPlan.evolve(filed.state, older);
    expect(shown({ ...filed, state })).toMatchObject({ items: { opened: 1, byInterface: 1 } });
  });

  test('the forecast: 3 of 9 planned by interface are 33 % at year end, with a warning', () => {
    const nine = items('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I');
    const list = { items: nine.map(({ code }) => code), interfaceItems: ['A', 'B', 'C'] };
    const story = through(issued({ at: at('2026-01-15'), items: nine }), ['planner', 'FileList', list]);
    expect(shown(story)).toMatchObject({ interfaceForecast: 0.33, interfaceBelowTarget: true });
    const reminded = until(story, at('2026-09-30'));
    const [told] = reminded.events.flatMap((event) =>
      event.type === 'DeadlineReminded' && event.data.deadline === 'complete'
        ? annualPlan.notices(event, reminded.state)
        : [],
    );
    expect(told?.body).toContain('9项中以接口开放3项，年底占33%，低于50%的目标');
  });

  test('below the target everything goes on', () => {
    const story = through(filed, open('A'), open('C'));
    expect(shown(story)).toMatchObject({ interfaceShare: 0, interfaceBelowTarget: true });
  });

  test('what was open before the year is open, but no opening of the year', () => {
    const story = through(filed, [
      'planner',
      'OpenItem',
      { code: 'A', channel: 'api', access: 'open', openedOn: '2025-06-01' },
    ]);
    expect(shown(story)).toMatchObject({ items: { opened: 1, byInterface: 0 }, interfaceShare: null });
  });

  test('nor is it forecast for the year: three that are left, two of them planned by interface, will be 67 %', () => {
    const list = { items: ['A', 'B', 'C', 'D', 'E'], interfaceItems: ['B', 'C'] };
    const story = through(
      issued({ at: at('2026-01-15'), items: items('A', 'B', 'C', 'D', 'E') }),
      ['planner', 'FileList', list],
      [
        'planner',
        'OpenItems',
        { items: ['A', 'E'], channel: 'product', access: 'open', openedOn: '2025-06-01' },
      ],
    );
    expect(shown(story)).toMatchObject({ interfaceForecast: 0.67, interfaceBelowTarget: false });
  });
});

describe('A11: 城市安全 by June 15', () => {
  test('the mark of the catalogue counts until the task list is loaded, which the view says', () => {
    const view = shown(filed) as unknown as { safety: object };
    expect(view.safety).toEqual({ listLoaded: false, items: 1, opened: 0 });
  });

  test('the task list decides once the commission has it', () => {
    const story = through(filed, [
      'commission',
      'LoadSafetyTaskList',
      { items: ['A', 'B'], documentNo: '附件' },
    ]);
    const view = shown(story) as unknown as { safety: object };
    expect(view.safety).toEqual({ listLoaded: true, items: 2, opened: 0 });
    const met = through(story, open('A'), open('B'));
    expect(states(met)['safety']).toBe('met');
    expect(codes(order(filed, 'commission', 'LoadSafetyTaskList', { items: ['Z'] }))).toEqual([
      'not-in-catalogue',
    ]);
    expect(codes(order(filed, 'planner', 'LoadSafetyTaskList', { items: ['A'] }))).toEqual(['not-yours']);
  });

  test('an empty task list, and no mark: not applicable', () => {
    const emptied = through(filed, ['commission', 'LoadSafetyTaskList', { items: [] }]);
    expect(states(emptied)['safety']).toBe('not-applicable');
    expect(states(issued({ at: at('2026-01-15'), items: items('A') }))['safety']).toBe('not-applicable');
  });

  test('what is named after June 15 is not late at birth: it has a date of its own', () => {
    const done = through(filed, '2026-06-01', open('C'), '2026-11-03');
    const story = through(done, ['commission', 'LoadSafetyTaskList', { items: ['A', 'C'] }]);
    expect(states(story)['safety']).toBe('met');
    expect(shown(story).itemDues).toMatchObject([{ due: '2026-12-01', items: 1 }]);
  });
});
