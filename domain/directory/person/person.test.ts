import { describe, expect, test } from '@jest/globals';
import { roles } from '../roles.js';
import type { PersonCommand, PersonCommandType } from './commands.js';
import { personDecider } from './decider.js';
import { personPermissions } from './permissions.js';
import type { PersonState, PersonStatus } from './state.js';

const zhang = { department: 'gaj', roles: ['reviewer', 'coordinator'], personalDigest: 'AAAA' } as const;
const active: PersonState = { status: 'active', user: 'zhang', ...zhang };
const states: Record<PersonStatus, PersonState> = {
  unregistered: { status: 'unregistered' },
  active,
  disabled: { ...active, status: 'disabled', reason: '调离' },
};
const data: Record<PersonCommandType, object> = {
  RegisterPerson: zhang,
  RevisePerson: { ...zhang, department: 'jtw', reason: '调任' },
  DisablePerson: { reason: '调离' },
  EnablePerson: { reason: '返岗' },
  ErasePersonalData: { reason: '本人要求' },
  IssueToken: { tokenId: '0123456789abcdef' },
  RevokeTokens: {},
  RegisterMachineClient: { clientId: 'mc-0123456789abcdef' },
  EndMachineClient: { clientId: 'mc-0123456789abcdef' },
  ChooseNotices: { topics: { reminder: 'digest' }, daily: true },
};
const types = Object.keys(data) as PersonCommandType[];
const statuses = Object.keys(states) as PersonStatus[];

function give(
  state: PersonState,
  type: PersonCommandType,
  given: object = data[type],
  actor = { user: 'admin', department: 'jxw', roles: ['admin'] },
  caseId = 'zhang',
): ReturnType<typeof personDecider.decide> {
  const meta = { commandId: 'c', caseId, at: '2026-03-02T09:00:00+08:00', actor };
  return personDecider.decide(state, { type, data: given, meta } as PersonCommand);
}
const codes = (decision: ReturnType<typeof give>): readonly string[] =>
  decision.kind === 'refused' ? decision.refusals.map(({ code }) => code) : [];

describe('status × role × command: decide does what the table says', () => {
  const table = statuses.flatMap((status) =>
    roles.flatMap((role) => types.map((type) => [status, role, type] as const)),
  );
  test.each(table)('%s × %s × %s', (status, role, type) => {
    // What one may choose for oneself only is asked for by oneself.
    const user = type === 'ChooseNotices' ? 'zhang' : 'u';
    const decision = give(states[status], type, data[type], { user, department: 'jxw', roles: [role] });
    expect(decision.kind === 'accepted').toBe(personPermissions[status][role]?.includes(type) ?? false);
  });
});

describe('people', () => {
  test('all that is wrong with a registration is told at once', () => {
    const nobody = { department: ' ', roles: [], personalDigest: null };
    expect(codes(give(states.unregistered, 'RegisterPerson', nobody, undefined, '张三'))).toEqual([
      'person-user-malformed',
      'person-department-missing',
      'person-roles-missing',
    ]);
  });
  test('the same roles in another order are no change', () => {
    const same = { ...zhang, roles: ['coordinator', 'reviewer'], reason: null };
    expect(codes(give(active, 'RevisePerson', same))).toEqual(['person-unchanged']);
  });
  test('an administrator cannot lock themselves out', () => {
    const self = { user: 'zhang', department: 'gaj', roles: ['admin'] };
    expect(codes(give(active, 'DisablePerson', undefined, self))).toEqual(['person-not-yourself']);
    expect(codes(give(active, 'RevisePerson', undefined, self))).toEqual(['person-own-admin-role']);
  });
  test('name and address are never in an event, only their digest, and erasure leaves the event valid', () => {
    const decision = give(states.unregistered, 'RegisterPerson');
    expect(decision).toMatchObject({ kind: 'accepted', events: [{ data: { user: 'zhang', ...zhang } }] });
    const erased = give(states.disabled, 'ErasePersonalData');
    const state =
      erased.kind === 'accepted' ? erased.events.reduce(personDecider.evolve, states.disabled) : null;
    expect(state).toMatchObject({ status: 'disabled', personalDigest: null });
  });
  test('refolding the recorded text gives the live state', () => {
    let state = personDecider.initial;
    const log: string[] = [];
    for (const type of [...types, 'RevisePerson'] as const) {
      const decision = give(state, type);
      if (decision.kind === 'refused') continue;
      log.push(...decision.events.map((event) => JSON.stringify(event)));
      state = decision.events.reduce(personDecider.evolve, state);
    }
    expect(log).toHaveLength(8);
    const events = log.map((text) => JSON.parse(text) as Parameters<typeof personDecider.evolve>[1]);
    expect(events.reduce(personDecider.evolve, personDecider.initial)).toEqual(state);
  });
  test('how one is told is one’s own choice; what the duty demands cannot be switched off', () => {
    const oneself = { user: 'zhang', department: 'gaj', roles: ['reviewer'] };
    const choose = (topics: object, daily = true, actor = oneself): readonly string[] =>
      codes(give(active, 'ChooseNotices', { topics, daily }, actor));
    expect(choose({ overdue: 'inbox', gossip: 'now' })).toEqual([
      'person-topic-required',
      'person-topic-unknown',
    ]);
    expect(choose({ plan: 'digest' }, false)).toEqual(['person-digest-off']);
    expect(choose({ plan: 'digest' }, true, { ...oneself, user: 'wang' })).toEqual([
      'person-choice-not-yours',
    ]);
    const decision = give(active, 'ChooseNotices', { topics: { plan: 'digest' }, daily: true }, oneself);
    const next = decision.kind === 'accepted' ? decision.events.reduce(personDecider.evolve, active) : active;
    expect(codes(give(next, 'ChooseNotices', { topics: { plan: 'digest' }, daily: true }, oneself))).toEqual([
      'person-choices-unchanged',
    ]);
    const view = personDecider.view(next) as { readonly notMailed: readonly string[] };
    expect(view.notMailed).toContain('list-filed');
    expect(view.notMailed).not.toContain('escalated');
  });
  test('a person is told of their new roles', () => {
    const decision = give(active, 'RevisePerson');
    const [event] = decision.kind === 'accepted' ? decision.events : [];
    expect(personDecider.notices(event!, personDecider.evolve(active, event!))).toMatchObject([
      { kind: 'person-changed', to: { user: 'zhang' } },
    ]);
  });
});
