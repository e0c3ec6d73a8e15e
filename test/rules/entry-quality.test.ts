import { describe, expect, test } from '@jest/globals';
import { blankItem } from '../../domain/catalogue/blank-content.js';
import { compareContents } from '../../domain/catalogue/compare-contents.js';
import { catalogueDecider } from '../../domain/catalogue/decider.js';
import { contentAt } from '../../domain/catalogue/entry-versions.js';
import type { EntryContent } from '../../domain/catalogue/entry.js';
import type { CatalogueEvent } from '../../domain/catalogue/events.js';
import {
  codes,
  content,
  decide,
  empty,
  lived,
  now,
  people,
  publish,
  published,
  revise,
  type Step,
} from './entry-story.js';

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
