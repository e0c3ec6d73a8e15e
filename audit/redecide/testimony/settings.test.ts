import { describe, expect, test } from '@jest/globals';
import { caseSettings, type ScopeSettings } from '../../../domain/settings/case-settings.js';
import { settingsDecider } from '../../../domain/settings/decider.js';
import type { Envelope } from '../../../domain/envelope.js';
import type { RecordedEvent } from '../../../store/stream-record.js';
import type { AnyDecider } from '../../any-decider.js';
import { CityRecord } from '../city-record.js';
import { settings } from './settings.js';

const graceMinutes = { 1: 20, 2: 30 } as const;
const recorded = (seq: 1 | 2, recordedAt: string): RecordedEvent =>
  ({
    stream: 'settings/city',
    seq,
    index: 0,
    type: 'SettingChanged',
    at: recordedAt,
    recordedAt,
    actor: { user: 'jx-admin', department: 'jx', roles: ['admin'] },
    data: { scope: 'city', key: 'graceMinutes', before: null, value: graceMinutes[seq], reason: '试行' },
    rule: 'engine',
  }) as unknown as RecordedEvent;

const city = new CityRecord();
city.add(
  {
    stream: 'settings/city',
    events: [recorded(1, '2026-03-01T09:00:00.000+08:00'), recorded(2, '2026-03-10T09:00:00.000+08:00')],
    attempts: [],
    notices: [],
  },
  settingsDecider as unknown as AnyDecider,
);
const set = (version: 1 | 2): ScopeSettings => ({
  scope: 'city',
  version,
  values: { graceMinutes: graceMinutes[version] },
});

interface Context {
  readonly settings?: ReturnType<typeof caseSettings>;
}
const testimony = settings<Context>(caseSettings, () => null);
const named = (pinned: ReturnType<typeof caseSettings>, recordedAt: string): readonly string[] =>
  testimony
    .differences(city, {
      stream: 'share-request/GX-2026-000001',
      event: { recordedAt } as RecordedEvent,
      envelope: {} as Envelope,
      context: { settings: pinned },
    })
    .map(({ field }) => field);

describe('settings that a gateway pins are those that held at that time', () => {
  const later = '2026-03-20T09:00:00.000+08:00';

  test('what holds is no difference; within a day of a change neither is what held before', () => {
    expect(named(caseSettings(set(2), null), later)).toEqual([]);
    expect(named(caseSettings(set(1), null), '2026-03-10T18:00:00.000+08:00')).toEqual([]);
    expect(named(caseSettings(null, null), '2026-03-01T18:00:00.000+08:00')).toEqual([]);
  });

  test('a version that had long been changed is named, and so is leaving out what had been set', () => {
    expect(named(caseSettings(set(1), null), later)).toEqual(['envelope.context.settings.versions.city']);
    expect(named(caseSettings(null, null), later)).toEqual(['envelope.context.settings.versions.city']);
  });

  test('a value that the named version does not have is named', () => {
    const pinned = { ...caseSettings(set(2), null), graceMinutes: 99 };
    expect(named(pinned, later)).toEqual(['envelope.context.settings.graceMinutes']);
  });
});
