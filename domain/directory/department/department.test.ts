import { describe, expect, test } from '@jest/globals';
import { roles } from '../roles.js';
import type { DepartmentCommand, DepartmentCommandType } from './commands.js';
import { aliasLimit } from './decide.js';
import { departmentDecider } from './decider.js';
import { departmentPermissions } from './permissions.js';
import type { DepartmentState, DepartmentStatus } from './state.js';

const jing = { name: '上海市静安区人民政府', level: 'district', joinsPlan: false, calendar: 'sh' } as const;
const active: DepartmentState = { status: 'active', code: '310106', aliases: ['静安区政府'], ...jing };
const states: Record<DepartmentStatus, DepartmentState> = {
  unregistered: { status: 'unregistered' },
  active,
  abolished: { ...active, status: 'abolished', reason: '机构改革', successor: null },
};
const data: Record<DepartmentCommandType, object> = {
  RegisterDepartment: jing,
  ReviseDepartment: { ...jing, joinsPlan: true, reason: null },
  ConfirmAlias: { alias: '静安区' },
  RemoveAlias: { alias: '静安区政府', reason: '有误' },
  AbolishDepartment: { reason: '机构改革', successor: '310101' },
};
const types = Object.keys(data) as DepartmentCommandType[];
const statuses = Object.keys(states) as DepartmentStatus[];

function give(
  state: DepartmentState,
  type: DepartmentCommandType,
  given: object = data[type],
  role = 'admin',
  caseId = '310106',
): ReturnType<typeof departmentDecider.decide> {
  const actor = { user: 'u', department: 'jxw', roles: [role] };
  const meta = { commandId: 'c', caseId, at: '2026-03-02T09:00:00+08:00', actor };
  return departmentDecider.decide(state, { type, data: given, meta } as DepartmentCommand);
}
const codes = (decision: ReturnType<typeof give>): readonly string[] =>
  decision.kind === 'refused' ? decision.refusals.map(({ code }) => code) : [];
const live = (state: DepartmentState, type: DepartmentCommandType, given?: object): DepartmentState => {
  const decision = give(state, type, given);
  return decision.kind === 'accepted' ? decision.events.reduce(departmentDecider.evolve, state) : state;
};

describe('status × role × command: decide does what the table says', () => {
  const table = statuses.flatMap((status) =>
    roles.flatMap((role) => types.map((type) => [status, role, type] as const)),
  );
  test.each(table)('%s × %s × %s', (status, role, type) => {
    const decision = give(states[status], type, data[type], role);
    expect(decision.kind === 'accepted').toBe(departmentPermissions[status][role]?.includes(type) ?? false);
  });
});

describe('aliases', () => {
  test('a confirmed spelling is kept, without blanks around it', () => {
    expect(live(active, 'ConfirmAlias', { alias: ' 静安区政府办公室 ' })).toMatchObject({
      aliases: ['静安区政府', '静安区政府办公室'],
    });
  });
  test.each([
    ['an empty one', ' ', 'alias-missing'],
    ['the name itself', jing.name, 'alias-is-the-name'],
    ['one confirmed before', '静安区政府', 'alias-already-confirmed'],
  ])('%s is refused', (_, alias, code) => {
    expect(codes(give(active, 'ConfirmAlias', { alias }))).toEqual([code]);
  });
  test('the list is bounded', () => {
    const full = { ...active, aliases: Array.from({ length: aliasLimit }, (_, n) => `别名${n}`) };
    expect(codes(give(full, 'ConfirmAlias', { alias: '又一个' }))).toEqual(['alias-limit']);
  });
  test('a wrong one is taken back with its reason; one that is not there and no reason are told together', () => {
    expect(live(active, 'RemoveAlias')).toMatchObject({ aliases: [] });
    expect(codes(give(active, 'RemoveAlias', { alias: '青浦', reason: '' }))).toEqual([
      'alias-unknown',
      'department-reason-missing',
    ]);
  });
});

test('the code goes into links: anything but small letters, digits and hyphens is refused', () => {
  for (const caseId of ['静安', 'a', 'A1', '-ab', 'a/b']) {
    expect(codes(give(states.unregistered, 'RegisterDepartment', jing, 'admin', caseId))).toEqual([
      'department-code-malformed',
    ]);
  }
});
test('the same content again is no event', () => {
  expect(codes(give(active, 'ReviseDepartment', { ...jing, reason: null }))).toEqual([
    'department-unchanged',
  ]);
});
test('a department does not take over from itself', () => {
  expect(codes(give(active, 'AbolishDepartment', { reason: 'x', successor: '310106' }))).toEqual([
    'department-successor-is-itself',
  ]);
});
test('refolding the recorded text gives the live state', () => {
  let state = departmentDecider.initial;
  const log: string[] = [];
  for (const type of types) {
    const decision = give(state, type);
    if (decision.kind === 'refused') continue;
    log.push(...decision.events.map((event) => JSON.stringify(event)));
    state = decision.events.reduce(departmentDecider.evolve, state);
  }
  expect(state.status).toBe('abolished');
  const events = log.map((text) => JSON.parse(text) as Parameters<typeof departmentDecider.evolve>[1]);
  expect(events.reduce(departmentDecider.evolve, departmentDecider.initial)).toEqual(state);
});
