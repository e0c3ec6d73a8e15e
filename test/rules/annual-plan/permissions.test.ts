import { describe, expect, test } from '@jest/globals';
import { commandFields, type PersonalCommandType } from '../../../domain/annual-plan/fields.js';
import { commandTerms, partyTerms, statusTerms } from '../../../domain/annual-plan/glossary.js';
import { parties, permissions } from '../../../domain/annual-plan/permissions.js';
import { statuses, type Status } from '../../../domain/annual-plan/status.js';
import { pageOf, permissionsPage } from '../permissions-page.js';
import { at } from '../story.js';
import { codes, issued, items, order, plan, through, type PlanStory } from './plan-story.js';

const start = issued({ at: at('2026-01-15'), items: items('A', 'B') });
const filed = through(start, ['planner', 'FileList', { items: ['A', 'B'] }]);
const published = through(filed, ['commission', 'PublishList']);

/** Every status, reached by real commands. */
const reached: { readonly [S in Status]: PlanStory } = {
  'not-joined': issued({ at: at('2026-01-15'), district: true }),
  issued: start,
  filed,
  'filed-with-defects': through(start, ['planner', 'FileList', { items: ['A'], acceptDefects: true }]),
  returned: through(filed, ['commission', 'ReturnFiling', { reason: '重报' }]),
  published,
  completed: through(published, [
    'planner',
    'OpenItems',
    { items: ['A', 'B'], channel: 'api', access: 'open' },
  ]),
  closed: through(start, ['commission', 'ClosePlan', { reason: '撤销' }]),
};

const offices = parties.filter((party) => party !== 'engine');
// The keys of the table are the commands; Object.keys forgets it. `Start` has no status yet.
const commands = (Object.keys(commandFields) as PersonalCommandType[]).filter((type) => type !== 'Start');
const denials = ['wrong-status', 'not-yours'];

describe('who may do what in a plan: one table, status × command → parties', () => {
  test.each(statuses)('%s: every command by every party agrees with the table', (status) => {
    const story = reached[status];
    expect(plan(story).status).toBe(status);
    for (const type of commands) {
      for (const party of offices) {
        const allowed = permissions[status][type]?.some((one) => one === party) ?? false;
        const denied = codes(order(story, party.replace('department.', ''), type)).filter((code) =>
          denials.includes(code),
        );
        expect([type, party, denied.length === 0]).toEqual([type, party, allowed]);
      }
    }
  });

  test.each(statuses)('%s: another department and an auditor may give no command at all', (status) => {
    for (const type of commands) {
      for (const name of ['ga.planner', 'ga.head', 'auditor'])
        expect(codes(order(reached[status], name, type))[0]).toBe('not-yours');
    }
  });

  test('nobody but the engine passes a deadline', () => {
    expect(commands).not.toContain('PassDeadline');
    expect(new Set(Object.values(permissions).flatMap((row) => row.PassDeadline ?? []))).toEqual(
      new Set(['engine']),
    );
  });

  test('docs/permissions-annual-plan.md is this table; HEFU_WRITE_DOCS=1 npx jest … writes it anew', () => {
    const page = permissionsPage({
      title: '年度计划：谁可以办理什么',
      source: 'domain/annual-plan/permissions.ts',
      test: 'test/rules/annual-plan/permissions',
      parties: offices,
      partyTerms,
      statuses,
      statusTerms,
      commands,
      commandTerms,
      permissions,
    });
    expect(pageOf('docs/permissions-annual-plan.md', page)).toBe(page);
  });
});

describe('a refusal of a plan lists all its reasons at once', () => {
  const { closed } = reached;
  const reasons = (by: string, type: PersonalCommandType, data: object = {}): readonly string[] =>
    codes(order(closed, by, type, data));

  test('a wrong status does not hide what is wrong with the command itself', () => {
    expect(reasons('planner', 'OpenItem', { code: 'A', openedOn: '2027-01-01' })).toEqual([
      'wrong-status',
      'channel-missing',
      'access-missing',
      'opened-in-future',
    ]);
    expect(reasons('commission', 'ReturnFiling')).toEqual(['wrong-status', 'reason-missing']);
  });

  test('nor does it hide that the command is somebody else’s', () => {
    expect(reasons('planner', 'ReturnFiling')).toEqual(['not-yours', 'wrong-status', 'reason-missing']);
  });
});
