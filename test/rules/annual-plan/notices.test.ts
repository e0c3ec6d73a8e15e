import { describe, expect, test } from '@jest/globals';
import { annualPlan } from '../../../domain/annual-plan/decider.js';
import type { Notice } from '../../../domain/notice.js';
import { at } from '../story.js';
import { issued, items, order, through, until, type PlanStory } from './plan-story.js';

const told = (story: PlanStory, kind: string): Notice | undefined =>
  story.events.flatMap((event) => annualPlan.notices(event, story.state)).find((one) => one.kind === kind);

const plan = issued({ at: at('2026-01-15'), items: items('A', 'B:a', 'C') });
const filed = through(plan, ['planner', 'FileList', { items: ['A', 'B', 'C'] }]);

describe('what a plan tells people', () => {
  test('whose plan of which year, never its number in the system', () => {
    expect(told(plan, 'plan-issued')?.subject).toBe('【市民政局2026年度计划】计划已下达');
    expect(told(filed, 'list-filed')?.subject).toBe('【市民政局2026年度计划】已报备开放清单，共3项');
    const district = issued({ at: at('2026-01-15'), items: items('A'), district: true });
    expect(told(district, 'plan-invited')?.subject).toBe('【市民政局2026年度计划】鼓励各区加入本年度计划');
    expect(told(through(district, ['head', 'JoinPlan', {}]), 'plan-joined')?.subject).toBe(
      '【市民政局2026年度计划】该区已加入计划',
    );
  });

  test('what a filed or revised list leaves out is named as the catalogue names it', () => {
    const short = { items: ['A'], acceptDefects: true };
    expect(told(through(plan, ['planner', 'FileList', short]), 'list-filed')?.body).toContain(
      '清单缺少：乙（B）、丙（C）。',
    );
    const revised = through(filed, ['planner', 'ReviseList', { ...short, reason: '系统停用' }]);
    expect(told(revised, 'list-revised')?.body).toContain('清单缺少：乙（B）、丙（C）。');
  });

  test('what is opened in another way than the catalogue says is named too; a log without names has the code', () => {
    const opening = { items: ['A', 'B'], channel: 'product', access: 'open' };
    const story = through(filed, ['planner', 'OpenItems', opening]);
    expect(told(story, 'opening-differs')?.body).toContain('涉及：乙（B）。');
    const events = story.events.map((event) => {
      if (event.type !== 'ItemsOpened') return event;
      const { titles, ...data } = event.data;
      expect(titles).toEqual({ B: '乙' });
      return { ...event, data };
    });
    expect(told({ ...story, events }, 'opening-differs')?.body).toContain('涉及：B。');
  });

  test('two drafts of the same kind are told apart by what they are about', () => {
    const late = until(plan, at('2026-11-20'));
    const subjects = late.events
      .flatMap((event) => annualPlan.notices(event, late.state))
      .filter(({ kind }) => kind === 'draft-to-sign')
      .map(({ subject }) => subject);
    expect(subjects).toContain('【市民政局2026年度计划】催办函草稿待签发（清单报备）');
    expect(new Set(subjects).size).toBe(subjects.length);
  });

  test('of many only as many names are kept as are told', () => {
    const codes = Array.from({ length: 30 }, (_, index) => `N${String(index).padStart(2, '0')}`);
    const many = issued({ at: at('2026-01-15'), items: items(...codes) });
    const titles = Object.fromEntries(codes.map((code) => [code, `资源${code}`]));
    const data = { items: [], acceptDefects: true };
    const story = order(many, 'planner', 'FileList', data, { context: { titles } });
    const [kept] = story.events.flatMap((event) => (event.type === 'ListFiled' ? [event.data] : []));
    expect(kept?.missing).toHaveLength(30);
    expect(Object.keys(kept?.titles ?? {})).toHaveLength(20);
    expect(told(story, 'list-filed')?.body).toContain('资源N19（N19）等30项');
  });
});
