import { describe, expect, test } from '@jest/globals';
import { refusalInEnglish } from '../../domain/refusal-in-english.js';
import { catalogueDecider } from '../../domain/catalogue/decider.js';
import type { EntryContent } from '../../domain/catalogue/entry.js';
import { resourceSnapshot } from '../../domain/catalogue/resource-snapshot.js';
import {
  codes,
  content,
  decide,
  draft,
  empty,
  lived,
  publish,
  published,
  revise,
  submit,
} from './entry-story.js';

describe('B4: to the authority before it is announced', () => {
  test('draft, review, publication; only what is published is in force', () => {
    const steps = [draft, submit, publish];
    const seen = steps.map((_, index) => {
      const { state } = lived(empty, ...steps.slice(0, index + 1));
      return [state.status, resourceSnapshot(state, 1) !== null];
    });
    expect(seen).toEqual([
      ['draft', false],
      ['in-review', false],
      ['published', true],
    ]);
    expect(published.events.map(({ type, rule }) => [type, rule])).toEqual([
      ['EntryDrafted', 'engine'],
      ['EntrySubmitted', 'B4'],
      ['EntryPublished', 'B4'],
    ]);
  });

  test('B1: what is sent to review is complete; everything missing is named at once', () => {
    const bare = lived(empty, [
      'mz',
      'DraftEntry',
      { content: { ...content, abstract: '', updateFrequency: null, openness: 'not-open' } },
    ]);
    const decision = decide(bare, submit);
    expect(decision).toMatchObject({
      refusals: [{ code: 'entry-incomplete', rule: 'B1', message: expect.stringContaining('信息资源摘要') }],
    });
    expect(JSON.stringify(decision)).toContain('不公开理由');
  });

  test('a draft is kept however incomplete, what contradicts itself is not; an older draft is decided again as it was', () => {
    const context = { edition: 2 };
    const bare: EntryContent = { ...content, class: 'universal', modes: [], conditions: null };
    const step = ['mz', 'DraftEntry', { content: bare }] as const;
    const decision = decide(empty, step, context);
    expect(decision.kind).toBe('accepted');
    expect(codes(empty, step)).toEqual(['entry-mode-missing']);
    const wrong = ['mz', 'DraftEntry', { content: { ...bare, conditions: '仅限核对' } }] as const;
    expect(decide(empty, wrong, context)).toMatchObject({
      refusals: [{ code: 'entry-condition-on-universal' }],
    });
    const events = decision.kind === 'accepted' ? decision.events : [];
    const kept = { events, state: events.reduce(catalogueDecider.evolve, empty.state) };
    expect(decide(kept, submit, context)).toMatchObject({
      refusals: [{ code: 'entry-mode-missing' }, { code: 'entry-incomplete' }],
    });
    const less = [
      'mz',
      'ReviseEntry',
      { content: { ...bare, format: [] }, source: 'person', reason: null },
    ] as const;
    expect(decide(kept, less, context).kind).toBe('accepted');
    expect(decide(published, less, context)).toMatchObject({
      refusals: [{ code: 'entry-mode-missing' }, { code: 'entry-incomplete' }],
    });
  });

  test('who sent it does not review it, and no department reviews at all', () => {
    const inReview = lived(empty, ['jx', 'DraftEntry', { content }], ['jx', 'SubmitEntry', { note: '' }]);
    expect(codes(inReview, publish)).toEqual(['catalogue-own-submission']);
    expect(codes(inReview, ['mz', 'PublishEntry', { note: '' }])).toEqual(['catalogue-not-yours']);
    expect(codes(inReview, ['jx2', 'PublishEntry', { note: '' }])).toEqual([]);
  });

  test('who is refused is told whose doing it is: the review is the authority’s alone; as it was told before it is decided again', () => {
    const inReview = lived(empty, ['jx', 'DraftEntry', { content }], ['jx', 'SubmitEntry', { note: '' }]);
    const told = (type: 'PublishEntry' | 'ReturnEntry', context: object): readonly string[] => {
      const decision = decide(inReview, ['mz', type, { note: '', reason: '不全' }], context);
      return decision.kind === 'accepted' ? [] : decision.refusals.map(({ message }) => message);
    };
    expect([told('PublishEntry', { edition: 3 }), told('ReturnEntry', { edition: 3 })]).toEqual([
      ['您的岗位不能办理“审核发布”，请由市经济信息化委办理。'],
      ['您的岗位不能办理“退回修改”，请由市经济信息化委办理。'],
    ]);
    for (const context of [{}, { edition: 2 }])
      expect(told('PublishEntry', context)).toEqual([
        '您的岗位不能办理“审核发布”，请由提供部门的联络员、计划填报人或市经济信息化委办理。',
      ]);
    const code = 'catalogue-not-yours';
    const inEnglish = (context: object): (string | null)[] =>
      told('PublishEntry', context).map((message) => refusalInEnglish({ code, message }));
    expect([inEnglish({ edition: 3 }), inEnglish({})]).toEqual([
      [expect.stringMatching(/^Your office cannot do “.+”\. Please leave it to the commission\.$/)],
      [expect.stringContaining('to the provider’s coordinator or planner, or to the commission.')],
    ]);
    expect(JSON.stringify([inEnglish({ edition: 3 }), inEnglish({})])).not.toMatch(/\p{Script=Han}/u);
  });

  test('what is returned is a draft again, with the reason; what is taken back too', () => {
    const inReview = lived(empty, draft, submit);
    const back = lived(inReview, ['jx', 'ReturnEntry', { reason: '摘要过于简略' }]);
    expect(back.state).toMatchObject({ status: 'draft', returned: { reason: '摘要过于简略' } });
    expect(lived(back, submit, publish).state.status).toBe('published');
    expect(lived(inReview, ['mz', 'WithdrawSubmission', { reason: '补充' }]).state.status).toBe('draft');
    expect(codes(inReview, ['jx', 'ReturnEntry', { reason: ' ' }])).toEqual(['catalogue-reason-missing']);
  });

  test('an entry taken over from an existing register is in force at once, and can be sent to review as it is', () => {
    const listed = lived(empty, ['mz', 'RegisterEntry', { content, source: 'import' }]);
    expect(resourceSnapshot(listed.state, 1)).not.toBeNull();
    const changing = lived(listed, submit);
    expect(changing.state).toMatchObject({ status: 'changing', from: 'listed' });
    expect(resourceSnapshot(changing.state, 2)).not.toBeNull();
    expect(lived(changing, publish).state.status).toBe('published');
  });
});

describe('B5: a change of a published entry is reviewed again', () => {
  const changing = lived(published, revise({ title: '婚姻登记和解除信息' }));

  test('until then the entry is in force as it was', () => {
    expect(changing.state).toMatchObject({ status: 'changing', content: { title: '婚姻登记信息' } });
    expect(resourceSnapshot(changing.state, 4)?.title).toBe('婚姻登记信息');
    const after = lived(changing, publish);
    expect(after.state).toMatchObject({ status: 'published', content: { title: '婚姻登记和解除信息' } });
    expect(after.events.at(-1)).toMatchObject({
      rule: 'B5',
      data: { kind: 'revision', changes: { title: '婚姻登记和解除信息' }, was: { title: '婚姻登记信息' } },
    });
  });

  test('nothing else is changed beneath the reviewer', () => {
    expect(codes(changing, revise({ abstract: '另改' }))).toEqual(['catalogue-in-review']);
    expect(codes(changing, ['mz', 'RetireEntry', { reason: '停用' }])).toEqual(['catalogue-in-review']);
  });

  test('what is returned leaves the entry as it was and keeps what was written', () => {
    const back = lived(changing, ['jx', 'ReturnEntry', { reason: '名称不规范' }]);
    expect(back.state).toMatchObject({
      status: 'published',
      content: { title: '婚姻登记信息' },
      returned: { content: { title: '婚姻登记和解除信息' } },
    });
  });

  test('what is returned and not wanted any more is given up with its reason, by the provider; nothing waits then', () => {
    const back = lived(changing, ['jx', 'ReturnEntry', { reason: '名称不规范' }]);
    const given = lived(back, ['mz', 'AbandonRevision', { reason: '系统不再改名' }]);
    expect(given.state).toMatchObject({
      status: 'published',
      content: { title: '婚姻登记信息' },
      returned: null,
    });
    expect(catalogueDecider.view(given.state)).toMatchObject({ returned: null });
    expect(given.events.at(-1)).toMatchObject({
      type: 'RevisionAbandoned',
      data: { kind: 'revision', reason: '系统不再改名' },
    });
    expect(codes(back, ['mz', 'AbandonRevision', { reason: ' ' }])).toEqual(['catalogue-reason-missing']);
    for (const nothing of [published, given])
      expect(codes(nothing, ['mz', 'AbandonRevision', { reason: '无' }])).toEqual([
        'catalogue-nothing-returned',
      ]);
    expect(codes(changing, ['mz', 'AbandonRevision', { reason: '无' }])).toContain('catalogue-in-review');
    // A withdrawal that was sent back is given up too, and the entry can be changed again afterwards.
    const kept = lived(
      published,
      ['mz', 'RetireEntry', { reason: '系统停用' }],
      ['jx', 'ReturnEntry', { reason: '仍在使用' }],
      ['mz', 'AbandonRevision', { reason: '不撤了' }],
    );
    expect(kept.state).toMatchObject({ status: 'published', returned: null });
    expect(lived(kept, revise({ abstract: '另改' })).state.status).toBe('changing');
  });

  test('a withdrawal is reviewed too, unless the authority itself withdraws', () => {
    const asked = lived(published, ['mz', 'RetireEntry', { reason: '系统停用' }]);
    expect(asked.state).toMatchObject({ status: 'changing', submission: { kind: 'retirement' } });
    expect(lived(asked, publish).state).toMatchObject({ status: 'retired', reason: '系统停用' });
    expect(lived(published, ['jx', 'RetireEntry', { reason: '重复' }]).state.status).toBe('retired');
  });
});
