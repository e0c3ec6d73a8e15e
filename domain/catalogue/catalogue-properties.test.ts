import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CatalogueCommand } from './commands.js';
import { catalogueDecider } from './decider.js';
import type { EntryContent } from './entry.js';
import type { CatalogueEvent } from './events.js';

const line = fc.option(fc.string({ maxLength: 8 }), { nil: null });
const opennesses = fc.option(fc.constantFrom('open', 'on-application', 'not-open'), { nil: null });
const content: fc.Arbitrary<EntryContent> = fc.record({
  title: fc.string({ maxLength: 6 }),
  abstract: fc.string({ maxLength: 6 }),
  provider: fc.constantFrom('a', 'b'),
  providerCreditCode: line,
  class: fc.constantFrom('universal', 'on-demand', 'not-shared'),
  classSource: fc.constantFrom('declared', 'default'),
  modes: fc.uniqueArray(fc.constantFrom('api', 'file', 'offline', 'batch')),
  conditions: line,
  items: fc.array(
    fc.record({
      code: fc.constantFrom('1', '2'),
      name: fc.string({ maxLength: 4 }),
      type: line,
      length: fc.option(fc.nat(100), { nil: null }),
      shareable: fc.option(fc.boolean(), { nil: null }),
      reason: line,
      openness: opennesses,
      notOpenReason: line,
    }),
    { maxLength: 3 },
  ),
  openness: opennesses,
  openConditions: line,
  notOpenReason: line,
  tags: fc.array(fc.string({ maxLength: 3 }), { maxLength: 2 }),
  field: line,
  theme: line,
  format: fc.array(fc.string({ maxLength: 3 }), { maxLength: 2 }),
  updateFrequency: line,
  publishedOn: fc.option(fc.constantFrom('2020-01-02', '2021-03-04'), { nil: null }),
  updatedOn: fc.option(fc.constantFrom('2020-01-02', '2021-03-04'), { nil: null }),
  classified: fc.constantFrom('none', 'work-secret', 'state-secret'),
  withholdReason: line,
  withholdBasis: line,
  project: line,
  citySafety: fc.boolean(),
  sensitive: fc.boolean(),
  related: fc.array(fc.string({ maxLength: 3 }), { maxLength: 2 }),
});
const source = fc.constantFrom('person' as const, 'import' as const);
const order = fc.oneof(
  fc.record({ type: fc.constant('RegisterEntry' as const), data: fc.record({ content, source }) }),
  fc.record({
    type: fc.constant('ReviseEntry' as const),
    data: fc.record({ content, source, reason: line }),
  }),
  fc.record({ type: fc.constant('DraftEntry' as const), data: fc.record({ content }) }),
  fc.record({
    type: fc.constantFrom('SubmitEntry' as const, 'PublishEntry' as const),
    data: fc.constant({ note: '' }),
  }),
  fc.record({
    type: fc.constantFrom('ReturnEntry' as const, 'WithdrawSubmission' as const),
    data: fc.constant({ reason: '核对' }),
  }),
  fc.record({
    type: fc.constant('RecordUpdate' as const),
    data: fc.record({ updatedOn: fc.constantFrom('2026-01-01', '2026-02-02'), note: fc.constant('') }),
  }),
  fc.record({
    type: fc.constant('RetireEntry' as const),
    data: fc.record({ reason: fc.constantFrom('', '停用') }),
  }),
);
const actor = fc.record({
  user: fc.constantFrom('u', 'v'),
  department: fc.constantFrom('a', 'b'),
  roles: fc.uniqueArray(fc.constantFrom('coordinator', 'commission', 'auditor')),
});
const walk = fc.array(fc.tuple(order, actor), { maxLength: 16 });

test('any walk: refolding the recorded text gives the live state, and the view is plain JSON', () => {
  fc.assert(
    fc.property(walk, (steps) => {
      let live = catalogueDecider.initial;
      const log: string[] = [];
      for (const [step, who] of steps) {
        const meta = { commandId: 'c', caseId: 'x-1', at: '2026-03-02T09:00:00+08:00', actor: who };
        const command = { ...step, meta } as CatalogueCommand;
        const decision = catalogueDecider.decide(live, command);
        expect(catalogueDecider.decide(live, command)).toEqual(decision);
        if (decision.kind === 'refused') continue;
        expect(decision.events.length).toBeGreaterThan(0);
        log.push(...decision.events.map((event) => JSON.stringify(event)));
        live = decision.events.reduce(catalogueDecider.evolve, live);
        // Stating a fact again is a fact again; everything else is done once.
        if (step.type !== 'RecordUpdate') expect(catalogueDecider.decide(live, command).kind).toBe('refused');
      }
      const refolded = log
        .map((text) => JSON.parse(text) as CatalogueEvent)
        .reduce(catalogueDecider.evolve, catalogueDecider.initial);
      expect(refolded).toEqual(live);
      const view = catalogueDecider.view(live);
      expect(JSON.parse(JSON.stringify(view))).toEqual(view);
    }),
    { numRuns: 300 },
  );
});
