import { describe, expect, test } from '@jest/globals';
import { annualPlan } from '../../../domain/annual-plan/decider.js';
import type { PlanContext } from '../../../domain/annual-plan/context.js';
import { roles } from '../../../domain/directory/roles.js';
import { planTemplateDecider } from '../../../domain/plan-templates/decider.js';
import type { PlanTemplate } from '../../../domain/plan-templates/plan-template.js';
import type { TemplateState, WrittenTemplate } from '../../../domain/plan-templates/recorded-template.js';
import { templateFor } from '../../../domain/plan-templates/template-for.js';
import { writtenTemplate } from '../../../domain/plan-templates/written-template.js';
import { refusalInEnglish } from '../../../domain/refusal-in-english.js';
import { at } from '../story.js';
import { codes, issued, items, milestone, order, plan, states, through, types, until } from './plan-story.js';

const usual = writtenTemplate(templateFor(2027));
const unset: TemplateState = planTemplateDecider.initial;

interface Asked {
  readonly state?: TemplateState;
  readonly year?: number | string;
  readonly role?: string;
  readonly reason?: string;
  readonly at?: string;
}
const setting = (
  change: Partial<WrittenTemplate>,
  { state = unset, year = 2027, role = 'commission', reason = '', at: moment = at('2027-01-12') }: Asked = {},
): ReturnType<typeof planTemplateDecider.decide> =>
  planTemplateDecider.decide(state, {
    type: 'SetTemplate',
    data: { ...usual, ...change, reason },
    meta: {
      commandId: 't',
      caseId: String(year),
      at: moment,
      actor: { user: 'lin', department: 'jx', roles: [role] },
    },
  });
const reasons = (decision: ReturnType<typeof setting>): readonly string[] =>
  decision.kind === 'refused' ? decision.refusals.map(({ code }) => code) : [];
const set = (change: Partial<WrittenTemplate>, asked: Asked = {}): TemplateState => {
  const decision = setting(change, asked);
  if (decision.kind === 'refused') throw new Error(JSON.stringify(decision.refusals));
  return decision.events.reduce(planTemplateDecider.evolve, asked.state ?? unset);
};
const templateIn = (state: TemplateState): PlanTemplate => {
  if (state.status === 'unset') throw new Error('unset');
  return state.template;
};
const dated = (dates: { readonly [code: string]: string }): WrittenTemplate['milestones'] =>
  usual.milestones.map((one) => ({ ...one, date: dates[one.code] ?? one.date }));
const without = (...left: readonly string[]): WrittenTemplate['milestones'] =>
  usual.milestones.filter(({ code }) => !left.includes(code));

describe('the template of a year is data, written by the commission', () => {
  test('what is recorded is what is written, with the rules of ours and the articles of theirs', () => {
    const state = set({
      title: '2027年度计划',
      documentNumber: ' 沪数〔2027〕8号 ',
      milestones: dated({ safety: '06-20' }).map((one) =>
        one.code === 'filing' ? { ...one, article: '二（一）', name: '' } : one,
      ),
      interfaceTargetPercent: 60,
    });
    expect(templateIn(state)).toMatchObject({
      id: 'recorded-2027',
      version: 1,
      documentNumber: '沪数〔2027〕8号',
      interfaceTargetPercent: 60,
      articles: { A10: '二（一）' },
    });
    expect(templateIn(state).milestones.slice(0, 2)).toEqual([
      { code: 'filing', name: '报备年度开放清单', date: '03-31', rule: 'A10' },
      { code: 'safety', name: '开放“城市安全”重点领域数据', date: '06-20', rule: 'A11' },
    ]);
    expect(planTemplateDecider.view(state)).toEqual(JSON.parse(JSON.stringify(state)));
  });

  test('only by the commission', () => {
    const allowed = roles.filter((role) => setting({}, { role }).kind === 'accepted');
    expect(allowed).toEqual(['commission']);
    expect(setting({}, { role: 'admin' })).toMatchObject({ refusals: [{ forbidden: true }] });
  });

  test('238号 is that of 2016: nobody writes 2016 anew, and no other year cites it, however it is typed', () => {
    expect(reasons(setting({}, { year: 2016 }))).toEqual(['template-of-document']);
    for (const documentNumber of ['沪经信推〔2016〕238号', '沪经信推[2016] 238 号'])
      expect(reasons(setting({ documentNumber }))).toEqual(['template-number-of-another-year']);
  });

  test.each([2015, 2101, 20270, '2027x'])('there are no plans of %s', (year) => {
    expect(reasons(setting({ milestones: without('safety') }, { year }))).toContain(
      'template-year-unsuitable',
    );
  });

  test('all reasons at once, each with what to do, in both languages', () => {
    const decision = setting({
      title: ' ',
      issuedOn: '2027-02-01',
      milestones: [...dated({ safety: '03-31', complete: '02-30' }), usual.milestones[1]!],
      interfaceTargetPercent: 101,
    });
    expect(reasons(decision)).toEqual([
      'template-title-missing',
      'template-issued-in-future',
      'template-milestone-twice',
      'template-date-unsuitable',
      'template-dates-out-of-order',
      'template-target-unsuitable',
    ]);
    if (decision.kind === 'accepted') return;
    for (const refusal of decision.refusals) {
      expect(refusal.message).toMatch(/请/);
      expect(refusalInEnglish(refusal)).toMatch(/[Pp]lease/);
    }
  });

  test('a list is filed and completed every year; the other dates a year may have or not', () => {
    expect(setting({ milestones: without('safety', 'catalogue') }).kind).toBe('accepted');
    expect(reasons(setting({ milestones: without('filing', 'complete') }))).toEqual([
      'template-milestone-missing',
      'template-milestone-missing',
    ]);
  });

  test('February 29 is a day of leap years only', () => {
    const milestones = dated({ filing: '02-29' });
    expect(reasons(setting({ milestones }, { year: 2027 }))).toEqual(['template-date-unsuitable']);
    expect(setting({ milestones }, { year: 2028 }).kind).toBe('accepted');
  });

  test('which items count is chosen for the date in mid-year, and for no other', () => {
    const counting = (code: string): WrittenTemplate['milestones'] =>
      usual.milestones.map((one) => (one.code === code ? { ...one, counts: 'open' } : one));
    expect(setting({ milestones: counting('safety') }).kind).toBe('accepted');
    expect(reasons(setting({ milestones: counting('complete') }))).toEqual(['template-counting-unsuitable']);
  });

  test('it is revised with a reason, the version says which; the same again is nothing to record', () => {
    const state = set({});
    const later = { milestones: dated({ safety: '06-30' }) };
    expect(reasons(setting(later, { state }))).toEqual(['template-reason-missing']);
    expect(templateIn(set(later, { state, reason: '统一延后' })).version).toBe(2);
    expect(reasons(setting({}, { state, reason: '再填一次' }))).toEqual(['template-unchanged']);
  });
});

const recorded = (change: Partial<WrittenTemplate>, state?: TemplateState): TemplateState =>
  set(change, {
    year: 2026,
    at: at('2026-01-10'),
    reason: '调整',
    ...(state === undefined ? {} : { state }),
  });
const first = recorded({
  milestones: dated({ filing: '04-15', safety: '06-20' }).map((one) =>
    one.code === 'filing' ? { ...one, name: '报送年度清单' } : one,
  ),
  interfaceTargetPercent: 60,
});
const offering = (state: TemplateState): { readonly context: PlanContext } => ({
  context: { template: templateIn(state) },
});
const start = issued({ at: at('2026-01-15'), template: templateIn(first) });
const filing = { items: ['A', 'B', 'C'] };

/** What the department was told of last. */
const lastTold = (story: typeof start): string => {
  const last = story.events.at(-1);
  return last === undefined ? '' : (annualPlan.notices(last, story.state)[0]?.subject ?? '');
};

describe('a plan is judged by the template it was issued with', () => {
  test('its dates, its target and what its dates are called are those of the year’s own template', () => {
    expect(milestone(start, 'filing').due).toBe('2026-04-15');
    expect(annualPlan.view(start.state)).toMatchObject({
      templateVersion: 1,
      interfaceTarget: 0.6,
      milestones: [{ name: '报送年度清单', due: '2026-04-15' }, {}, {}, {}],
    });
    expect(annualPlan.view(start.state)).not.toHaveProperty('milestones.1.name');
    expect(lastTold(until(start, at('2026-03-18', '12:00')))).toContain('报送年度清单还剩20个工作日');
  });

  test('a year without a template of its own is shown and told as before', () => {
    const before = issued({ at: at('2026-01-15') });
    expect(JSON.stringify(annualPlan.view(before.state))).not.toMatch(/templateVersion|清单"/);
    expect(lastTold(until(before, at('2026-03-03', '12:00')))).toContain('清单报备还剩20个工作日');
  });

  test('a date the template leaves out is owed by nobody', () => {
    const state = recorded({ milestones: without('safety', 'catalogue') });
    const story = issued({ at: at('2026-01-15'), template: templateIn(state) });
    expect(Object.keys(states(story))).toEqual(['filing', 'complete']);
    expect(codes(order(story, 'commission', 'LoadSafetyTaskList', { items: ['A'] }))).toEqual([
      'no-task-list',
    ]);
    const done = through(
      story,
      ['planner', 'FileList', filing],
      ['planner', 'OpenItems', { items: ['A', 'B', 'C'], channel: 'api', access: 'open' }],
    );
    expect(done.state.status).toBe('completed');
  });

  test('what counts in mid-year: by the catalogue’s 公开方式, listed or to be listed', () => {
    const counting = recorded({
      milestones: usual.milestones.map((one) =>
        one.code === 'safety' ? { ...one, counts: 'on-application' as const } : one,
      ),
    });
    const story = issued({
      at: at('2026-01-15'),
      template: templateIn(counting),
      items: items('A', 'B:a', 'C:!', 'D:n'),
    });
    expect(annualPlan.view(story.state)).toMatchObject({
      safety: { items: 1, opened: 0, counts: 'on-application' },
    });
    const opened = through(
      story,
      ['planner', 'FileList', filing],
      ['planner', 'OpenItem', { code: 'B', channel: 'api', access: 'on-application' }],
    );
    expect(states(opened)).toMatchObject({ safety: 'met', complete: 'pending' });
  });
});

describe('a plan under way keeps its template until the commission has it adopt another', () => {
  const second = recorded(
    { milestones: dated({ filing: '04-30', safety: '06-30' }), documentNumber: '沪数〔2026〕9号' },
    first,
  );
  const adopt = (story: typeof start, state = second, reason = '市里统一调整'): typeof start =>
    order(story, 'commission', 'AdoptTemplate', { reason }, offering(state));

  test('dates move by events that say from what to what and why; the rest of the template is taken over', () => {
    const story = adopt(start);
    expect(story.refusals).toEqual([]);
    expect(types(story).slice(-3)).toEqual(['TemplateAdopted', 'DeadlineMoved', 'DeadlineMoved']);
    expect(story.events.at(-2)).toMatchObject({
      data: { deadline: 'filing', from: '2026-04-15', to: '2026-04-30', why: '计划模板调整：市里统一调整' },
    });
    expect(plan(story).template).toMatchObject({ version: 2, documentNumber: '沪数〔2026〕9号' });
    // Reminders are those of the new date.
    expect(states(until(story, at('2026-04-29')))['filing']).toBe('pending');
    expect(states(until(story, at('2026-05-06')))['filing']).toBe('late');
  });

  test('nobody is told of a date that is not owed; it holds when it comes to be', () => {
    const none = issued({ at: at('2026-01-15'), template: templateIn(first), items: items('A') });
    const story = adopt(none);
    expect(types(story).filter((type) => type === 'DeadlineMoved')).toHaveLength(1);
    expect(milestone(story, 'safety')).toMatchObject({ due: '2026-06-30', applicable: false });
    const marked = order(story, 'keeper', 'NoteCatalogueChange', {}, { context: { items: items('S:!') } });
    expect(states(marked)['safety']).toBe('pending');
  });

  test('a lateness the new date takes back is corrected, and its drafts go', () => {
    const late = until(start, at('2026-04-24'));
    expect([states(late)['filing'], plan(late).letters.length > 0]).toEqual(['late', true]);
    const story = adopt(late);
    expect([states(story)['filing'], plan(story).letters]).toEqual(['pending', []]);
  });

  test('nothing becomes late by it: a date that lies behind gives until the next working day', () => {
    const earlier = recorded({ milestones: dated({ filing: '03-01' }) }, first);
    const story = adopt(until(start, at('2026-04-07')), earlier);
    expect(milestone(story, 'filing').due).toBe('2026-04-08');
    expect(states(story)['filing']).toBe('pending');
  });

  test('what is done, and a date the commission has fixed for this plan alone, stay', () => {
    const story = adopt(
      through(
        start,
        ['planner', 'FileList', filing],
        ['commission', 'AmendPlan', { milestone: 'safety', due: '2026-08-31', reason: '系统改造' }],
      ),
    );
    expect([milestone(story, 'filing').due, milestone(story, 'safety').due]).toEqual([
      '2026-04-15',
      '2026-08-31',
    ]);
    expect(states(story)['filing']).toBe('met');
  });

  test('a date the new template leaves out is owed no more, one that is new is owed from then on', () => {
    const no = recorded({ milestones: without('safety', 'catalogue') }, first);
    const dropped = adopt(until(start, at('2026-07-01')), no);
    expect(Object.keys(states(dropped))).toEqual(['filing', 'complete']);
    expect(plan(dropped).letters.map(({ deadline }) => deadline)).not.toContain('safety');
    const back = recorded({ milestones: dated({ safety: '09-15' }) }, no);
    const again = adopt(dropped, back, '恢复');
    expect(states(again)).toMatchObject({ safety: 'pending' });
    expect(milestone(again, 'safety')).toMatchObject({ due: '2026-09-15', startedOn: '2026-07-01' });
  });

  test('a district that has not joined takes it over and still owes nothing', () => {
    const invited = issued({ at: at('2026-01-15'), template: templateIn(first), district: true });
    const story = adopt(invited);
    expect(types(story).at(-1)).toBe('TemplateAdopted');
    expect(new Set(Object.values(states(story)))).toEqual(new Set(['not-applicable']));
    const joined = through(story, ['head', 'JoinPlan', {}]);
    expect(milestone(joined, 'filing').due).toBe('2026-04-30');
  });

  test('a plan that follows it already, a template nobody has recorded, one of another year and a missing reason are refused', () => {
    expect(codes(adopt(adopt(start)))).toEqual(['same-template']);
    expect(codes(adopt(start, second, ' '))).toEqual(['reason-missing']);
    const asked = (template: PlanTemplate): readonly string[] =>
      codes(order(start, 'commission', 'AdoptTemplate', { reason: '无' }, { context: { template } }));
    expect(asked(templateFor(2026))).toEqual(['template-missing']);
    expect(asked({ ...templateIn(second), year: 2027 })).toEqual(['template-missing']);
  });

  test('the 文号 of a recorded template can be corrected on a plan, that of 2016 cannot', () => {
    const cited = recorded({
      milestones: usual.milestones.map((one) => ({ ...one, article: '二' })),
      documentNumber: '沪数〔2026〕9号',
    });
    const story = issued({ at: at('2026-01-15'), template: templateIn(cited) });
    const amend = { documentNo: '沪数〔2026〕10号', reason: '更正' };
    expect(codes(order(story, 'commission', 'AmendPlan', amend))).toEqual([]);
  });
});
