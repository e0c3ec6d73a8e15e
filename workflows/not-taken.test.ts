import { describe, expect, test } from '@jest/globals';
import { engineActor } from '../domain/engine-refusals.js';
import type { RecordEntry } from '../domain/recording.js';
import { notTaken } from './not-taken.js';

const entry = (commandId: string, types: readonly string[], codes: readonly string[] = []): RecordEntry => ({
  commandId,
  at: '2027-01-04T10:00:00.000+08:00',
  actor: engineActor,
  events: types.map((type) => ({ type, at: '', actor: engineActor, rule: 'engine', data: {} })),
  refusals: codes.map((code) => ({ code, message: '' })),
  notices: [],
});

describe('a log that takes nothing and has nothing to add', () => {
  test('what was asked, at which version, and what the log knows already are said', () => {
    const asked = [entry('c-1', [], ['not-yours']), entry('deadline/answer@x/13', ['DeadlinePassed'])];
    const reason = notTaken(13, asked, {
      'deadline/answer@x/13': { kind: 'accepted', version: 9, events: ['DeadlinePassed', 'Escalated'] },
      'c-1': { kind: 'refused', refusals: [{ code: 'not-yours', message: '' }] },
    });
    expect(reason).toBe(
      'the log does not take what was decided on version 13: c-1 (refused: not-yours); ' +
        'deadline/answer@x/13 (DeadlinePassed); it stands there and knows already: ' +
        'deadline/answer@x/13 (recorded up to version 9: DeadlinePassed, Escalated); c-1 (refused: not-yours)',
    );
  });

  test('that it gives no reason at all is said too', () => {
    expect(notTaken(2, [entry('c-2', ['RequestSubmitted'])], {})).toContain(
      'it neither stands further nor knows any of these commands',
    );
  });
});
