import { describe, expect, test } from '@jest/globals';
import type { CatalogueCommand } from './commands.js';
import { blankContent, blankItem } from './blank-content.js';
import { catalogueDecider } from './decider.js';
import type { EntryContent } from './entry.js';
import type { CatalogueEvent } from './events.js';
import { missingFields } from './missing-fields.js';
import { resourceSnapshot } from './resource-snapshot.js';
import type { CatalogueState } from './state.js';

const content: EntryContent = {
  ...blankContent('on-demand'),
  title: '拆除施工企业信息',
  abstract: '企业名称、资质等级。',
  provider: 'zjw',
  class: 'on-demand',
  classSource: 'declared',
  modes: ['api'],
  conditions: '限于行政审批核验',
  items: [
    { ...blankItem('a1', '企业名称'), type: 'C', length: 100 },
    { ...blankItem('a2', '资质等级'), type: 'C', length: 10 },
  ],
  openness: 'on-application',
  tags: ['机构'],
  field: '城市建设',
  format: ['csv'],
  updateFrequency: '每年',
  publishedOn: '2020-01-02',
  updatedOn: '2023-04-06',
};
const coordinator = { user: 'zhang', department: 'zjw', roles: ['coordinator'] };
const commission = { user: 'li', department: 'jxw', roles: ['commission'] };

function give(
  state: CatalogueState,
  command: Pick<CatalogueCommand, 'type' | 'data'>,
  actor = coordinator,
  at = '2026-03-02T09:00:00+08:00',
  caseId = '310000-zjw-1',
): ReturnType<typeof catalogueDecider.decide> {
  return catalogueDecider.decide(state, {
    ...command,
    meta: { commandId: 'c1', caseId, at, actor },
  } as CatalogueCommand);
}
function after(...given: readonly Pick<CatalogueCommand, 'type' | 'data'>[]): CatalogueState {
  return given.reduce<CatalogueState>((state, command) => {
    const decision = give(state, command);
    if (decision.kind === 'refused') throw new Error(JSON.stringify(decision.refusals));
    return decision.events.reduce(catalogueDecider.evolve, state);
  }, catalogueDecider.initial);
}
const register = (changes: Partial<EntryContent> = {}): Pick<CatalogueCommand, 'type' | 'data'> => ({
  type: 'RegisterEntry',
  data: { content: { ...content, ...changes }, source: 'person' },
});
const revise = (changes: Partial<EntryContent>): Pick<CatalogueCommand, 'type' | 'data'> => ({
  type: 'ReviseEntry',
  data: { content: { ...content, ...changes }, source: 'person', reason: '职责调整' },
});
const retire = { type: 'RetireEntry', data: { reason: '系统停用' } } as const;
const codes = (decision: ReturnType<typeof give>): readonly string[] =>
  decision.kind === 'refused' ? decision.refusals.map(({ code }) => code) : [];
const eventOf = (decision: ReturnType<typeof give>): CatalogueEvent | undefined =>
  decision.kind === 'accepted' ? decision.events[0] : undefined;

describe('an entry is registered', () => {
  test('B1: under the 2025 regulation an entry rests on its article 13', () => {
    expect(eventOf(give({ status: 'unregistered' }, register()))).toMatchObject({
      type: 'EntryRegistered',
      rule: 'B1',
      data: { code: '310000-zjw-1', content },
    });
  });
  test('A6: in the time of the 2016 plan it rests on that plan', () => {
    const at = '2016-06-01T09:00:00+08:00';
    expect(eventOf(give({ status: 'unregistered' }, register(), coordinator, at))?.rule).toBe('A6');
  });
  test('on a day that no rule set covers no rule is cited', () => {
    const at = '2025-07-31T23:59:59+08:00';
    expect(eventOf(give({ status: 'unregistered' }, register(), coordinator, at))?.rule).toBe('engine');
    const next = '2025-07-31T16:00:00Z';
    expect(eventOf(give({ status: 'unregistered' }, register(), coordinator, next))?.rule).toBe('B1');
  });
  test('a code that would break a link is refused', () => {
    const decision = give({ status: 'unregistered' }, register(), coordinator, undefined, '共享/1');
    expect(codes(decision)).toEqual(['entry-code-malformed']);
  });
});

describe('D: dependent fields', () => {
  test.each([
    ['普遍共享 needs a mode', { class: 'universal', conditions: null, modes: [] }, ['entry-mode-missing']],
    ['普遍共享 bears no condition', { class: 'universal' }, ['entry-condition-on-universal']],
    [
      '按需共享 needs mode and condition, and both are told at once',
      { modes: [], conditions: ' ' },
      ['entry-mode-missing', 'entry-condition-missing'],
    ],
    [
      'B3: 不予共享 states its reason and the law, has neither mode nor condition, and is not open',
      { class: 'not-shared' },
      [
        'entry-withheld-with-mode',
        'entry-withheld-with-condition',
        'entry-withheld-but-open',
        'entry-withhold-reason-missing',
        'entry-withhold-basis-missing',
      ],
    ],
    ['a name is needed', { title: '　 ' }, ['entry-title-missing']],
    [
      'an item that is not shared says why',
      { items: [{ ...blankItem('a1', '电话'), shareable: false }] },
      ['entry-item-reason-missing'],
    ],
    ['an item stands once', { items: content.items.concat(content.items[0]!) }, ['entry-item-duplicate']],
  ] as const)('%s', (_, changes, expected) => {
    expect(codes(give({ status: 'unregistered' }, register(changes)))).toEqual(expected);
  });
  test('B3 is cited only while it is in force', () => {
    const withheld = register({ class: 'not-shared', modes: [], conditions: null, openness: 'not-open' });
    const rules = (at: string): readonly unknown[] => {
      const decision = give({ status: 'unregistered' }, withheld, coordinator, at);
      return decision.kind === 'refused' ? decision.refusals.map(({ rule }) => rule) : [];
    };
    expect(rules('2026-01-05T09:00:00+08:00')).toEqual(['B3', 'B3']);
    expect(rules('2024-01-05T09:00:00+08:00')).toEqual([undefined, undefined]);
  });
  test('a class nobody has declared leaves mode and condition open, and the entry says what is missing', () => {
    const assumed = { classSource: 'default', modes: [], conditions: null } as const;
    expect(give({ status: 'unregistered' }, register(assumed)).kind).toBe('accepted');
    expect(missingFields({ ...content, ...assumed })).toEqual(['class', 'modes', 'conditions']);
  });
  test('an assumed 不予共享 still contradicts being open to the public', () => {
    const assumed = { class: 'not-shared', classSource: 'default', modes: [], conditions: null } as const;
    expect(codes(give({ status: 'unregistered' }, register(assumed)))).toEqual(['entry-withheld-but-open']);
  });
});

describe('an entry changes', () => {
  test('B5: the event carries only what changed, and what it was', () => {
    expect(eventOf(give(after(register()), revise({ title: '拆除企业', tags: [] })))).toMatchObject({
      type: 'EntryRevised',
      rule: 'B5',
      data: { changes: { title: '拆除企业', tags: [] }, was: { title: content.title, tags: ['机构'] } },
    });
  });
  test('the same content again is no event', () => {
    expect(codes(give(after(register()), revise({})))).toEqual(['catalogue-unchanged']);
  });
  test('items in another order are a change', () => {
    const items = [...content.items].reverse();
    expect(give(after(register()), revise({ items })).kind).toBe('accepted');
  });
  test('a withdrawn entry keeps its content and can be registered again', () => {
    const retired = after(register(), retire);
    expect(retired).toMatchObject({ status: 'retired', content, reason: '系统停用' });
    expect(after(register(), retire, register({ title: '新' }))).toMatchObject({ status: 'listed' });
  });
  test('a withdrawal needs its reason', () => {
    const bare = { type: 'RetireEntry', data: { reason: ' ' } } as const;
    expect(codes(give(after(register()), bare))).toEqual(['catalogue-reason-missing']);
  });
});

describe('whose entry it is', () => {
  test('a coordinator cannot register for, take from or give to another department', () => {
    const decisions = [
      give({ status: 'unregistered' }, register({ provider: 'gaj' })),
      give(after(register()), revise({ provider: 'gaj' })),
      give(after(register()), retire, { ...coordinator, department: 'gaj' }),
    ];
    expect(decisions.map(codes)).toEqual(Array(3).fill(['catalogue-other-department']));
    expect(decisions.every((one) => one.kind === 'refused' && one.refusals[0].forbidden)).toBe(true);
  });
  test('the provider is told when the commission withdraws its entry, not when it does so itself', () => {
    const state = after(register());
    const tell = (actor: typeof coordinator): number => {
      const event = eventOf(give(state, retire, actor))!;
      return catalogueDecider.notices(event, catalogueDecider.evolve(state, event)).length;
    };
    expect([tell(commission), tell(coordinator)]).toEqual([1, 0]);
  });
});

test('a share request pins class, secrecy, items and version of the entry', () => {
  expect(resourceSnapshot(after(register({ classified: 'work-secret' }), retire), 2)).toEqual({
    code: '310000-zjw-1',
    title: content.title,
    class: 'on-demand',
    classified: 'work-secret',
    items: [
      { code: 'a1', name: '企业名称' },
      { code: 'a2', name: '资质等级' },
    ],
    version: 2,
    retired: true,
  });
});
