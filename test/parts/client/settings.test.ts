import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { NotFound } from '../../../client/failures.js';
import { getSetting, listSettings, resetSetting, setSetting } from '../../../client/settings.js';
import { localAdminSession, type Session } from '../../../client/session.js';
import { readStream } from '../../../store/read-stream.js';
import { emptyInstallation, type EmptyInstallation } from './empty-installation.js';

let city: EmptyInstallation;
beforeAll(async () => {
  city = await emptyInstallation();
}, 120_000);
afterAll(async () => {
  await city.stop();
}, 60_000);

const admin = localAdminSession('test');
const approver: Session = {
  actor: { user: 'gaj-approver', department: 'gaj', roles: ['approver'] },
  principal: { method: 'demo', subject: 'test', session: 'demo' },
};

describe('settings are recorded like law and shown as settings', () => {
  test('every one of them says that it is no law, and which rule leaves it open', async () => {
    const all = await listSettings(city.hefu);
    expect(all.every(({ note }) => note.startsWith('设置，非法定'))).toBe(true);
    expect(all.find(({ key }) => key === 'supplementClock')).toMatchObject({
      value: 'runs-on',
      source: 'default',
      note: '设置，非法定（B9 未作规定）',
    });
  });

  test('the department’s own value holds over the city’s, the city’s over the default', async () => {
    const read = async (): Promise<unknown> => {
      const { value, source } = await getSetting(city.hefu, 'gaj', 'graceMinutes');
      return [value, source];
    };
    expect(await read()).toEqual([10, 'default']);
    await setSetting(city.hefu, admin, 'city', 'graceMinutes', 30, '全市统一');
    expect(await read()).toEqual([30, 'city']);
    await setSetting(city.hefu, admin, 'gaj', 'graceMinutes', 60, '本部门需要复核');
    expect(await read()).toEqual([60, 'scope']);
    await resetSetting(city.hefu, admin, 'gaj', 'graceMinutes', '恢复全市统一');
    expect(await read()).toEqual([30, 'city']);
    const events = await readStream(city.hefu.pool, 'settings/gaj');
    expect(events.map(({ type, actor }) => [type, actor.user])).toEqual([
      ['SettingChanged', 'local-admin'],
      ['SettingReset', 'local-admin'],
    ]);
  });

  test('an unsuitable value, a missing reason and a stranger are refused; an unknown key is not found', async () => {
    const refused = async (session: Session, key: string, value: number, reason: string): Promise<unknown> =>
      setSetting(city.hefu, session, 'city', key, value, reason);
    const both = await refused(admin, 'graceMinutes', -1, '');
    expect(both).toMatchObject({ kind: 'refused' });
    expect(both).toHaveProperty('refusals.length', 2);
    expect(await refused(approver, 'graceMinutes', 5, '试试')).toMatchObject({
      kind: 'refused',
      refusals: [{ forbidden: true }],
    });
    await expect(refused(admin, 'noSuchSetting', 1, '试试')).rejects.toThrow(NotFound);
  });
});
