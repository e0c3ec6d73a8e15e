import { describe, expect, test } from '@jest/globals';
import { roles } from '../directory/roles.js';
import { blankContent } from './blank-content.js';
import type { CatalogueCommand, CatalogueCommandType } from './commands.js';
import { catalogueDecider } from './decider.js';
import type { EntryContent } from './entry.js';
import { cataloguePermissions } from './permissions.js';
import type { CatalogueState, CatalogueStatus } from './state.js';

const content: EntryContent = {
  ...blankContent('universal'),
  title: '公厕信息',
  provider: 'lhsr',
  classSource: 'declared',
  modes: ['file'],
  openness: 'open',
};
const states: Record<CatalogueStatus, CatalogueState> = {
  unregistered: { status: 'unregistered' },
  listed: { status: 'listed', code: 'x-1', content },
  retired: {
    status: 'retired',
    code: 'x-1',
    content,
    reason: '停用',
    retiredAt: '2026-01-05T09:00:00+08:00',
  },
};
const data: Record<CatalogueCommandType, object> = {
  RegisterEntry: { content, source: 'person' },
  ReviseEntry: { content: { ...content, abstract: '新' }, source: 'person', reason: null },
  RetireEntry: { reason: '停用' },
};
const statuses = Object.keys(states) as CatalogueStatus[];
const types = Object.keys(data) as CatalogueCommandType[];
const table = statuses.flatMap((status) =>
  roles.flatMap((role) => types.map((type) => [status, role, type] as const)),
);

describe('status × role × command: decide does what the table says', () => {
  test.each(table)('%s × %s × %s', (status, role, type) => {
    const actor = { user: 'u', department: 'lhsr', roles: [role] };
    const meta = { commandId: 'c', caseId: 'x-1', at: '2026-03-02T09:00:00+08:00', actor };
    const decision = catalogueDecider.decide(states[status], {
      type,
      data: data[type],
      meta,
    } as CatalogueCommand);
    expect(decision.kind === 'accepted').toBe(cataloguePermissions[status][role]?.includes(type) ?? false);
    const isEver = statuses.some((one) => cataloguePermissions[one][role]?.includes(type));
    const isForbidden = decision.kind === 'refused' && decision.refusals[0].forbidden === true;
    expect(isForbidden).toBe(!isEver);
  });
  test('somebody without a role may nothing', () => {
    const actor = { user: 'u', department: 'lhsr', roles: ['toString', ''] };
    const meta = { commandId: 'c', caseId: 'x-1', at: '2026-03-02T09:00:00+08:00', actor };
    for (const type of types) {
      const decision = catalogueDecider.decide(states.listed, {
        type,
        data: data[type],
        meta,
      } as CatalogueCommand);
      expect(decision).toMatchObject({ kind: 'refused', refusals: [{ forbidden: true }] });
    }
  });
});
