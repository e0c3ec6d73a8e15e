import { expect, test } from '@jest/globals';
import { roles } from '../directory/roles.js';
import { mappingDecider } from './decider.js';
import type { MappingColumns, MappingState } from './decider.js';

const at = '2026-03-02T09:00:00+08:00';
const give = (
  state: MappingState,
  columns: MappingColumns,
  name = '广东',
  role = 'commission',
): ReturnType<typeof mappingDecider.decide> =>
  mappingDecider.decide(state, {
    type: 'SaveMapping',
    data: { columns },
    meta: { commandId: 'c', caseId: name, at, actor: { user: 'li', department: 'jxw', roles: [role] } },
  });
const saved = (columns: MappingColumns): MappingState => {
  const decision = give({ status: 'unsaved' }, columns);
  if (decision.kind === 'refused') throw new Error(JSON.stringify(decision));
  return decision.events.reduce(mappingDecider.evolve, mappingDecider.initial);
};
const codes = (decision: ReturnType<typeof give>): readonly string[] =>
  decision.kind === 'refused' ? decision.refusals.map(({ code }) => code) : [];

test('a mapping is remembered with who saved it and when; a new one says what it was', () => {
  const state = saved({ 数源部门: 'provider', 备注: null });
  expect(state).toMatchObject({ name: '广东', savedBy: 'li', savedAt: at });
  expect(mappingDecider.view(state)).toEqual(JSON.parse(JSON.stringify(state)));
  expect(give(state, { 数源部门: 'provider' })).toMatchObject({
    events: [{ type: 'MappingSaved', data: { was: { 数源部门: 'provider', 备注: null } } }],
  });
});

test('a refusal gives all its reasons', () => {
  expect(codes(give({ status: 'unsaved' }, {}, '../x'))).toEqual(['mapping-name-malformed', 'mapping-empty']);
  expect(codes(give(saved({ 备注: null }), { 备注: null }))).toEqual(['mapping-unchanged']);
});

test('whoever may import may save what headings mean, and nobody else', () => {
  const allowed = roles.filter(
    (role) => give({ status: 'unsaved' }, { 备注: null }, '广东', role).kind === 'accepted',
  );
  expect(allowed.toSorted()).toEqual(['admin', 'commission', 'coordinator', 'planner']);
});
