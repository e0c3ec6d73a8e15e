import { describe, expect, test } from '@jest/globals';
import { commandFields, type PersonalCommandType } from '../../domain/share-request/fields.js';
import { commandTerms, partyTerms, statusTerms } from '../../domain/share-request/glossary.js';
import { parties, permissions } from '../../domain/share-request/permissions.js';
import { statuses, type Status } from '../../domain/share-request/status.js';
import { pageOf, permissionsPage } from './permissions-page.js';
import { at, codes, given, inReview, known, order, paperReceived, through, type Story } from './story.js';

const propose = ['answers.reviewer', 'Propose', { decision: 'approve' }] as const;
const approved = through(inReview(), propose, ['answers.approver', 'Approve']);
const delivered = through(approved, ['answers.reviewer', 'Deliver', { mode: 'api' }]);
const inUse = through(delivered, ['asks.coordinator', 'ConfirmReceipt']);

/** Every status, reached by real commands. */
const reached: { readonly [S in Status]: Story } = {
  draft: given({ at: at('2026-03-02') }),
  submitted: through(given({ at: at('2016-06-01') }), ['asks.coordinator', 'Submit']),
  'in-review': paperReceived('2016-09-09'),
  'awaiting-supplement': through(inReview(), [
    'answers.reviewer',
    'RequestSupplement',
    { missing: ['责任书'] },
  ]),
  approved,
  refused: through(inReview(), propose, ['answers.approver', 'Refuse', { reasons: ['不符'] }]),
  misdirected: through(inReview(), ['answers.reviewer', 'ReturnMisdirected', { reason: '非本部门' }]),
  delivered,
  'in-use': inUse,
  withdrawn: through(inReview(), ['asks.coordinator', 'Withdraw', { reason: '已取得' }]),
  closed: through(inUse, ['asks.coordinator', 'Close']),
};

const names: { readonly [party: string]: string } = {
  'requester.coordinator': 'asks.coordinator',
  'requester.head': 'asks.head',
  'provider.coordinator': 'answers.coordinator',
  'provider.reviewer': 'answers.reviewer2',
  'provider.section-head': 'answers.section-head',
  'provider.approver': 'answers.approver',
  'provider.head': 'answers.head',
  commission: 'city.commission',
  admin: 'city.admin',
};
// The keys of the table are the commands; Object.keys forgets it. `Start` has no status yet.
const commands = (Object.keys(commandFields) as PersonalCommandType[]).filter((type) => type !== 'Start');
const denials = ['wrong-status', 'not-yours'];

describe('who may do what: one table, status × command → parties', () => {
  test.each(statuses)('%s: every command by every party agrees with the table', (status) => {
    const story = reached[status];
    expect(known(story).status).toBe(status);
    for (const type of commands) {
      for (const [party, name] of Object.entries(names)) {
        const allowed = permissions[status][type]?.some((one) => one === party) ?? false;
        const denied = codes(order(story, name, type)).filter((code) => denials.includes(code));
        expect([type, party, denied.length === 0]).toEqual([type, party, allowed]);
      }
    }
  });

  test.each(statuses)('%s: a stranger and an auditor may give no command at all', (status) => {
    for (const type of commands) {
      for (const name of ['elsewhere.coordinator', 'city.auditor']) {
        expect(codes(order(reached[status], name, type))[0]).toBe('not-yours');
      }
    }
  });

  test('nobody but the engine passes a deadline', () => {
    expect(commands).not.toContain('PassDeadline');
    expect(new Set(Object.values(permissions).flatMap((row) => row.PassDeadline ?? []))).toEqual(
      new Set(['engine']),
    );
  });

  test('docs/permissions.md is this table; HEFU_WRITE_DOCS=1 npx jest … writes it anew', () => {
    const page = permissionsPage({
      title: '谁可以办理什么',
      source: 'domain/share-request/permissions.ts',
      test: 'test/rules/permissions',
      parties: parties.filter((party) => party !== 'engine'),
      partyTerms,
      statuses,
      statusTerms,
      commands,
      commandTerms,
      permissions,
    });
    expect(pageOf('docs/permissions.md', page)).toBe(page);
  });
});
