import { describe, expect, test } from '@jest/globals';
import { blankContent, blankItem } from './blank-content.js';
import type { CatalogueCommand } from './commands.js';
import { compareContents } from './compare-contents.js';
import { catalogueDecider } from './decider.js';
import { contentAt } from './entry-versions.js';
import type { EntryContent } from './entry.js';
import type { CatalogueEvent } from './events.js';
import { resourceSnapshot } from './resource-snapshot.js';
import type { CatalogueState } from './state.js';

const content: EntryContent = {
  ...blankContent('on-demand'),
  title: '婚姻登记信息',
  abstract: '婚姻登记的基本信息',
  provider: 'mz',
  classSource: 'declared',
  modes: ['api'],
  conditions: '限用于核对',
  items: [blankItem('i1', '姓名'), blankItem('i2', '登记日期')],
  openness: 'on-application',
  format: ['csv'],
  updateFrequency: '每月',
};
const people = {
  mz: { user: 'mz-coordinator', department: 'mz', roles: ['coordinator'] },
  jx: { user: 'jx-commission', department: 'jx', roles: ['commission'] },
  jx2: { user: 'jx-second', department: 'jx', roles: ['commission'] },
} as const;
type Who = keyof typeof people;
type Step = readonly [Who, CatalogueCommand['type'], object];

interface Life {
  readonly state: CatalogueState;
  readonly events: readonly CatalogueEvent[];
}
const empty: Life = { state: catalogueDecider.initial, events: [] };
const now = '2026-03-02T09:00:00.000+08:00';

function decide(
  { state }: Life,
  [who, type, data]: Step,
  context: object = {},
): ReturnType<typeof catalogueDecider.decide> {
  const meta = { commandId: 'c', caseId: 'mz-1', at: now, actor: people[who] };
  return catalogueDecider.decide(state, { type, data, context, meta } as unknown as CatalogueCommand);
}
function lived(life: Life, ...steps: readonly Step[]): Life {
  return steps.reduce<Life>((before, step) => {
    const decision = decide(before, step);
    if (decision.kind === 'refused')
      throw new Error(`${step[1]}: ${decision.refusals.map(({ message }) => message).join('')}`);
    const state = decision.events.reduce(catalogueDecider.evolve, before.state);
    return { state, events: [...before.events, ...decision.events] };
  }, life);
}
const codes = (life: Life, step: Step): readonly string[] => {
  const decision = decide(life, step);
  return decision.kind === 'refused' ? decision.refusals.map(({ code }) => code) : [];
};
const draft: Step = ['mz', 'DraftEntry', { content }];
const submit: Step = ['mz', 'SubmitEntry', { note: '' }];
const publish: Step = ['jx', 'PublishEntry', { note: '' }];
const revise = (changes: Partial<EntryContent>, who: Who = 'mz'): Step => [
  who,
  'ReviseEntry',
  { content: { ...content, ...changes }, source: 'person', reason: '系统升级' },
];
const published = lived(empty, draft, submit, publish);

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

  test('who sent it does not review it, and no department reviews at all', () => {
    const inReview = lived(empty, ['jx', 'DraftEntry', { content }], ['jx', 'SubmitEntry', { note: '' }]);
    expect(codes(inReview, publish)).toEqual(['catalogue-own-submission']);
    expect(codes(inReview, ['mz', 'PublishEntry', { note: '' }])).toEqual(['catalogue-not-yours']);
    expect(codes(inReview, ['jx2', 'PublishEntry', { note: '' }])).toEqual([]);
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

  test('a withdrawal is reviewed too, unless the authority itself withdraws', () => {
    const asked = lived(published, ['mz', 'RetireEntry', { reason: '系统停用' }]);
    expect(asked.state).toMatchObject({ status: 'changing', submission: { kind: 'retirement' } });
    expect(lived(asked, publish).state).toMatchObject({ status: 'retired', reason: '系统停用' });
    expect(lived(published, ['jx', 'RetireEntry', { reason: '重复' }]).state.status).toBe('retired');
  });
});

describe('A6: every change is checked, each finding with its reason', () => {
  const findings = (changes: Partial<EntryContent>, context: object = {}): readonly string[] => {
    const decision = decide(empty, ['mz', 'DraftEntry', { content: { ...content, ...changes } }], context);
    if (decision.kind === 'refused') throw new Error(JSON.stringify(decision.refusals));
    const [event] = decision.events;
    return event?.type === 'EntryDrafted' ? event.data.findings.map(({ code }) => code) : [];
  };
  test.each([
    ['a complete entry has none', {}, []],
    ['残缺', { abstract: '', format: [] }, ['field-missing', 'field-missing']],
    ['dates', { publishedOn: '2026-02-01', updatedOn: '2026-01-01' }, ['dates-contradict']],
    ['a frequency nobody can hold it to', { updateFrequency: '看情况' }, ['frequency-unknown']],
    [
      'a credit code with a wrong check digit',
      { providerCreditCode: '11310000002420445X' },
      ['credit-code-wrong'],
    ],
    ['a data field that is none', { field: '其他' }, ['field-unknown']],
    [
      'an unknown data type',
      { items: [{ ...blankItem('i1', '姓名'), type: '文字' }] },
      ['item-type-unknown'],
    ],
    [
      'an item twice by name',
      { items: [blankItem('i1', '姓名'), blankItem('i2', '姓 名')] },
      ['item-name-repeated'],
    ],
    ['five levels of classification', { theme: 'a/b/c/d/e' }, ['theme-too-deep']],
    ['related to itself', { related: ['mz-1'] }, ['related-to-itself']],
  ] as const)('%s', (_, changes, expected) => {
    expect(findings(changes as Partial<EntryContent>)).toEqual(expected);
  });
  test('another entry of the department by the same name is named', () => {
    const namesakes = [
      { code: 'mz-1', title: content.title },
      { code: 'mz-9', title: content.title },
    ];
    expect(findings({}, { namesakes })).toEqual(['namesake']);
  });
});

describe('D: sharing and opening at the level of the item', () => {
  const item = blankItem('i1', '电话');
  test.each([
    [
      'an item that is not shared cannot be open',
      { ...item, shareable: false, reason: '隐私', openness: 'open' },
      ['entry-item-withheld-but-open'],
    ],
    [
      'a no of the item’s own has its reason',
      { ...item, openness: 'not-open' },
      ['entry-item-not-open-reason-missing'],
    ],
    ['with its reason it is fine', { ...item, openness: 'not-open', notOpenReason: '隐私' }, []],
  ] as const)('%s', (_, one, expected) => {
    expect(codes(empty, ['mz', 'DraftEntry', { content: { ...content, items: [one] } }])).toEqual(expected);
  });
  test('no item is more open than its resource', () => {
    const closed = { ...content, openness: 'not-open', items: [{ ...item, openness: 'open' }] };
    expect(codes(empty, ['mz', 'DraftEntry', { content: closed }])).toEqual(['entry-item-open-beyond']);
  });
});

describe('A16: facts beside the content', () => {
  test('an update and a check of the service are stated, in order and not in the future', () => {
    const stated = lived(published, ['mz', 'RecordUpdate', { updatedOn: '2026-03-01', note: '' }]);
    expect(stated.state).toMatchObject({ lastUpdate: { on: '2026-03-01' }, content });
    expect(codes(stated, ['mz', 'RecordUpdate', { updatedOn: '2026-02-01', note: '' }])).toEqual([
      'fact-older',
    ]);
    expect(codes(stated, ['mz', 'RecordUpdate', { updatedOn: '2026-03-03', note: '' }])).toEqual([
      'fact-in-future',
    ]);
    const down: Step = ['mz', 'RecordService', { checkedOn: '2026-03-02', effective: false, note: '超时' }];
    expect(lived(stated, down).state).toMatchObject({ service: { effective: false, note: '超时' } });
  });
});

describe('versions are kept and can be compared', () => {
  test('field by field and item by item, by the versions requests pin', () => {
    const items = [{ ...blankItem('i1', '姓名'), type: 'C' }, blankItem('i3', '登记机关')];
    const { events } = lived(published, revise({ title: '新名', items }), publish);
    const [before, after] = [contentAt(events, 3), contentAt(events, 5)];
    expect(compareContents(before!, after!)).toEqual({
      fields: [{ field: 'title', from: '婚姻登记信息', to: '新名' }],
      items: [
        { code: 'i2', name: '登记日期', change: 'removed', fields: [] },
        { code: 'i1', name: '姓名', change: 'changed', fields: [{ field: 'type', from: null, to: 'C' }] },
        { code: 'i3', name: '登记机关', change: 'added', fields: [] },
      ],
    });
    expect([contentAt(events, 0), contentAt(events, 6)]).toEqual([null, null]);
  });
  test('an entry recorded before a field existed says nothing of it', () => {
    const { sensitive, related, ...old } = content;
    const recorded = { code: 'mz-1', content: old, source: 'import' } as unknown as {
      code: string;
      content: EntryContent;
      source: 'import';
    };
    const actor = people.mz;
    const event: CatalogueEvent = { type: 'EntryRegistered', at: now, actor, rule: 'B1', data: recorded };
    expect(catalogueDecider.evolve(catalogueDecider.initial, event)).toMatchObject({
      content: { sensitive, related },
    });
  });
});
