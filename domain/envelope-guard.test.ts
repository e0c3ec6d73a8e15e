import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { excerpt, isEnvelope } from './envelope-guard.js';

const envelope = {
  commandId: 'c-1',
  case: 'GX-2026-000001',
  type: 'Submit',
  data: {},
  actor: { user: 'mz-coordinator', department: 'mz', roles: ['coordinator'] },
  principal: { method: 'demo', subject: 'x', session: 'y' },
  receivedAt: '2026-03-02T10:00:00.000+08:00',
  keyId: 'gw-1',
  signature: 'AAAA',
};

describe('what may be an envelope', () => {
  test('one with everything in its place is', () => {
    expect(isEnvelope(envelope)).toBe(true);
  });

  test.each([
    ['an id of the engine’s own', { commandId: 'deadline/answer@2026-03-17T00:00:00.000+08:00' }],
    ['a control character in an id', { commandId: 'c\u0000' }],
    ['half a character in an id', { case: '\ud800' }],
    ['a day that does not exist', { receivedAt: '2026-02-30T10:00:00.000+08:00' }],
    ['an offset that does not exist', { receivedAt: '2026-03-02T10:00:00.000+15:00' }],
    ['a time without an offset', { receivedAt: '2026-03-02T10:00:00' }],
    ['roles that are no list', { actor: { user: 'a', department: 'b', roles: 'admin' } }],
    ['data that is a list', { data: [] }],
    ['an id as long as a letter', { commandId: 'x'.repeat(201) }],
  ])('%s is not', (_, change) => {
    expect(isEnvelope({ ...envelope, ...change })).toBe(false);
  });

  test('anything may come in: it is judged and never thrown', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(isEnvelope(value)).toBe(false);
        expect((excerpt(value) as string).length).toBeLessThanOrEqual(500);
      }),
    );
  });
});
