import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { roles } from '../directory/roles.js';
import type { Json } from '../json.js';
import { caseSettings } from './case-settings.js';
import type { SettingsCommand } from './commands.js';
import { settingsDecider } from './decider.js';
import type { SettingsEvent } from './events.js';
import { isSettingKey, settingDefinitions } from './setting-definitions.js';
import { defaultSettingValues } from './setting-values.js';
import type { SettingKey } from './setting-values.js';
import type { SettingsState } from './state.js';

const admin = { user: 'admin', department: 'jxw', roles: ['admin'] };
type Order = readonly [key: string, value: Json] | readonly [key: string];

function give(
  state: SettingsState,
  [key, value]: Order,
  scope = 'gaj',
  actor = admin,
  reason = '本局分工',
): ReturnType<typeof settingsDecider.decide> {
  const meta = { commandId: 'c', caseId: scope, at: '2026-03-02T09:00:00+08:00', actor };
  const command: SettingsCommand =
    value === undefined
      ? { type: 'ResetSetting', data: { key, reason }, meta }
      : { type: 'ChangeSetting', data: { key, value, reason }, meta };
  return settingsDecider.decide(state, command);
}
function after(scope: string, ...orders: readonly Order[]): SettingsState {
  return orders.reduce<SettingsState>((state, order) => {
    const decision = give(state, order, scope);
    if (decision.kind === 'refused') throw new Error(JSON.stringify(decision.refusals));
    return decision.events.reduce(settingsDecider.evolve, state);
  }, settingsDecider.initial);
}
const scopeOf = (state: SettingsState): Parameters<typeof caseSettings>[0] =>
  state.status === 'set' ? state : null;
const codes = (decision: ReturnType<typeof give>): readonly string[] =>
  decision.kind === 'refused' ? decision.refusals.map(({ code }) => code) : [];
const unset: SettingsState = { status: 'unset' };

describe('setting:chain: one to three steps', () => {
  test('three steps are set, and the event says from, to and why', () => {
    expect(give(unset, ['chain', ['propose', 'endorse', 'approve']])).toMatchObject({
      events: [
        {
          type: 'SettingChanged',
          rule: 'setting:chain',
          data: { scope: 'gaj', was: null, reason: '本局分工' },
        },
      ],
    });
  });
  test.each([
    [[]],
    [['propose']],
    [['approve', 'propose']],
    [['approve', 'approve']],
    ['approve'],
    [['sign', 'approve']],
  ])('%j is no chain', (value) => {
    expect(codes(give(unset, ['chain', value]))).toEqual(['setting-value-unsuitable']);
  });
  test('one step only where four eyes are off, and four eyes only where there are two steps', () => {
    expect(codes(give(unset, ['chain', ['approve']]))).toEqual(['setting-one-step-needs-two-eyes']);
    const two = after('gaj', ['fourEyes', false]);
    expect(give(two, ['chain', ['approve']]).kind).toBe('accepted');
    const one = after('gaj', ['fourEyes', false], ['chain', ['approve']]);
    expect(codes(give(one, ['fourEyes', true]))).toEqual(['setting-four-eyes-needs-two-steps']);
    expect(codes(give(one, ['fourEyes']))).toEqual(['setting-four-eyes-needs-two-steps']);
  });
  test('where city and department together contradict each other, the stricter holds', () => {
    const city = after('city', ['fourEyes', false], ['chain', ['approve']]);
    const own = after('gaj', ['fourEyes', true]);
    expect(caseSettings(scopeOf(city), scopeOf(own))).toMatchObject({
      fourEyes: true,
      chain: ['propose', 'approve'],
    });
  });
});

describe('the snapshot pinned on a case', () => {
  test('the defaults where nobody has set anything', () => {
    expect(caseSettings(null, null)).toMatchObject({
      chain: ['propose', 'approve'],
      fourEyes: true,
      graceMinutes: 10,
      reminderWorkingDays: [5, 2, 0],
      responseKinds: ['consent', 'refusal'],
      supplementClock: 'runs-on',
      versions: {},
    });
  });
  test('department before city before default, with the versions it came from', () => {
    const city = after('city', ['graceMinutes', 30], ['reminderWorkingDays', [3]]);
    const own = after('gaj', ['graceMinutes', 5]);
    const pinned = caseSettings(scopeOf(city), scopeOf(own));
    expect(pinned).toMatchObject({
      graceMinutes: 5,
      reminderWorkingDays: [3],
      versions: { city: 2, gaj: 1 },
    });
    expect(JSON.parse(JSON.stringify(pinned))).toEqual(pinned);
  });
  test('a value taken back lets the city speak again', () => {
    const city = after('city', ['graceMinutes', 30]);
    const own = after('gaj', ['graceMinutes', 5], ['graceMinutes']);
    expect(caseSettings(scopeOf(city), scopeOf(own))).toMatchObject({
      graceMinutes: 30,
      versions: { city: 1, gaj: 2 },
    });
  });
});

describe('a change is refused', () => {
  test('all reasons at once', () => {
    expect(codes(give(unset, ['lastDay', 'whenever'], 'gaj', admin, ' '))).toEqual([
      'setting-reason-missing',
      'setting-city-only',
      'setting-value-unsuitable',
    ]);
  });
  test.each(['toString', '__proto__', 'Chain', ''])('%j is no setting', (key) => {
    expect(codes(give(unset, [key, 1]))).toEqual(['setting-unknown']);
  });
  test('the same value again', () => {
    expect(codes(give(after('gaj', ['graceMinutes', 5]), ['graceMinutes', 5]))).toEqual([
      'setting-unchanged',
    ]);
    expect(codes(give(unset, ['graceMinutes']))).toEqual(['setting-not-set']);
  });
  test.each([
    ['graceMinutes', -1],
    ['graceMinutes', 1.5],
    ['graceMinutes', '10'],
    ['graceMinutes', null],
    ['reminderWorkingDays', [2, 5]],
    ['reminderWorkingDays', [5, 5]],
    ['reminderWorkingDays', Array.from({ length: 11 }, (_, n) => 11 - n)],
    ['missingPaperWorkingDays', [10, 3]],
    ['ladder', [{ afterWorkingDays: 3, notify: ['mayor'], draft: 'none', listForCircular: false }]],
    ['ladder', [{ afterWorkingDays: 3, notify: [], draft: 'none' }]],
    ['ladder', [{ afterWorkingDays: 3, notify: [], draft: 'none', listForCircular: false, more: 1 }]],
    ['responseKinds', ['consent']],
    ['baseUrl', 'http://hefu.example/'],
    ['baseUrl', 'javascript:alert(1)'],
    ['mailFrom', 'hefu'],
  ] as const)('%s is not %j', (key, value) => {
    expect(codes(give(unset, [key, value as Json], 'city'))).toEqual(['setting-value-unsuitable']);
  });
});

test('status × role: the administrator everywhere, the head in the own department, nobody else', () => {
  const states: readonly SettingsState[] = [unset, after('gaj', ['graceMinutes', 5])];
  for (const state of states) {
    for (const role of roles) {
      for (const scope of ['city', 'gaj', 'jtw']) {
        const actor = { user: 'u', department: 'gaj', roles: [role] };
        const decision = give(state, ['graceMinutes', 7], scope, actor);
        const isAllowed = role === 'admin' || (role === 'head' && scope === 'gaj');
        expect([role, scope, decision.kind]).toEqual([role, scope, isAllowed ? 'accepted' : 'refused']);
        if (decision.kind === 'refused') expect(decision.refusals[0].forbidden).toBe(true);
      }
    }
  }
});

test('every default is a value its own setting accepts', () => {
  for (const [key, definition] of Object.entries(settingDefinitions)) {
    expect([key, definition.read(definition.default as Json).kind]).toEqual([key, 'value']);
    expect(definition.default).toEqual(defaultSettingValues[key as SettingKey]);
    expect(isSettingKey(key)).toBe(true);
  }
});

test('any walk of changes: refolding gives the live state, and the version is the number of events', () => {
  const order = fc.oneof(
    fc.tuple(fc.constant('graceMinutes'), fc.nat(30)),
    fc.tuple(fc.constant('fourEyes'), fc.boolean()),
    fc.tuple(fc.constant('chain'), fc.subarray(['propose', 'endorse', 'approve'])),
    fc.tuple(fc.constantFrom('graceMinutes', 'fourEyes', 'chain')),
    fc.tuple(fc.string(), fc.jsonValue() as fc.Arbitrary<Json>),
  );
  fc.assert(
    fc.property(fc.array(order, { maxLength: 20 }), (orders) => {
      let live: SettingsState = unset;
      const log: string[] = [];
      for (const one of orders) {
        const decision = give(live, one);
        if (decision.kind === 'refused') continue;
        log.push(...decision.events.map((event) => JSON.stringify(event)));
        live = decision.events.reduce(settingsDecider.evolve, live);
        const pinned = caseSettings(null, scopeOf(live));
        expect(pinned.fourEyes && !pinned.chain.includes('propose')).toBe(false);
      }
      const refolded = log
        .map((text) => JSON.parse(text) as SettingsEvent)
        .reduce(settingsDecider.evolve, settingsDecider.initial);
      expect(refolded).toEqual(live);
      expect(live.status === 'set' ? live.version : 0).toBe(log.length);
    }),
    { numRuns: 200 },
  );
});
