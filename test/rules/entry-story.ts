import { blankContent, blankItem } from '../../domain/catalogue/blank-content.js';
import type { CatalogueCommand } from '../../domain/catalogue/commands.js';
import { catalogueDecider } from '../../domain/catalogue/decider.js';
import type { EntryContent } from '../../domain/catalogue/entry.js';
import type { CatalogueEvent } from '../../domain/catalogue/events.js';
import type { CatalogueState } from '../../domain/catalogue/state.js';

/** Complete (B1). */
export const content: EntryContent = {
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
export const people = {
  mz: { user: 'mz-coordinator', department: 'mz', roles: ['coordinator'] },
  jx: { user: 'jx-commission', department: 'jx', roles: ['commission'] },
  jx2: { user: 'jx-second', department: 'jx', roles: ['commission'] },
} as const;
type Who = keyof typeof people;
export type Step = readonly [Who, CatalogueCommand['type'], object];

interface Life {
  readonly state: CatalogueState;
  readonly events: readonly CatalogueEvent[];
}
export const empty: Life = { state: catalogueDecider.initial, events: [] };
export const now = '2026-03-02T09:00:00.000+08:00';

export function decide(
  { state }: Life,
  [who, type, data]: Step,
  context: object = {},
): ReturnType<typeof catalogueDecider.decide> {
  const meta = { commandId: 'c', caseId: 'mz-1', at: now, actor: people[who] };
  return catalogueDecider.decide(state, { type, data, context, meta } as unknown as CatalogueCommand);
}

export function lived(life: Life, ...steps: readonly Step[]): Life {
  return steps.reduce<Life>((before, step) => {
    const decision = decide(before, step);
    if (decision.kind === 'refused')
      throw new Error(`${step[1]}: ${decision.refusals.map(({ message }) => message).join('')}`);
    const state = decision.events.reduce(catalogueDecider.evolve, before.state);
    return { state, events: [...before.events, ...decision.events] };
  }, life);
}
/** Reasons of a refusal. */
export const codes = (life: Life, step: Step): readonly string[] => {
  const decision = decide(life, step);
  return decision.kind === 'refused' ? decision.refusals.map(({ code }) => code) : [];
};
export const draft: Step = ['mz', 'DraftEntry', { content }];
export const submit: Step = ['mz', 'SubmitEntry', { note: '' }];
export const publish: Step = ['jx', 'PublishEntry', { note: '' }];
export const revise = (changes: Partial<EntryContent>, who: Who = 'mz'): Step => [
  who,
  'ReviseEntry',
  { content: { ...content, ...changes }, source: 'person', reason: '系统升级' },
];
export const published = lived(empty, draft, submit, publish);
