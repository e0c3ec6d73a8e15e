import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { shanghaiDate } from '../../../calendar/shanghai-time.js';
import { openEntries } from '../../engine/open-entries.js';
import { startInstallation, type TestInstallation } from './installation.js';
import { as, typing } from './typing.js';

let city: TestInstallation;
let entry: string;
let today: string;
beforeAll(async () => {
  city = await startInstallation();
  const { hefu } = city.engine;
  today = shanghaiDate(await hefu.now());
  entry = (await openEntries(hefu, 'ga', 1, 'apply', { openness: 'on-application' }))[0] ?? '';
}, 300_000);
afterAll(async () => {
  await city.stop();
}, 60_000);

const { json } = typing(() => city);
const doing = (id: string, type: string, data: object, user: string): readonly string[] => [
  'opening',
  'do',
  id,
  type,
  '--data',
  JSON.stringify(data),
  ...as(user),
];
const registering = (...more: readonly string[]): readonly string[] => [
  'opening',
  'register',
  entry,
  '--purpose',
  '停车诱导',
  '--scope',
  '本市停车诱导服务',
  '--received-on',
  today,
  ...more,
  ...as('ga-coordinator'),
];
const company = ['--kind', 'enterprise', '--applicant', '智行公司', '--credit-code', '91310000MA1FL0001R'];

test('A14 as typed: registered, consulted on, opened by interface, used; shown and listed', async () => {
  const begun = await json(...registering(...company));
  expect(begun).toMatchObject({ status: 'registered', entry, provider: 'ga' });
  const id = String(begun['id']);
  await json(
    ...doing(id, 'Consult', { departments: ['mz', 'jx'], question: '资质和范围' }, 'ga-coordinator'),
  );
  const awaited = await city.json('opening', 'list', '--awaited', 'mz');
  expect(awaited).toMatchObject([{ id, awaited: ['mz', 'jx'] }]);
  await json(...doing(id, 'GiveOpinion', { opinion: 'disagree', reason: '安全风险' }, 'mz-reviewer'));
  const early = await city.hefu(...doing(id, 'CloseConsultation', {}, 'ga-coordinator'));
  expect([early.code, early.stderr]).toEqual([
    4,
    expect.stringContaining('市经济信息化委还没有同意或者不同意'),
  ]);
  await json(...doing(id, 'CloseConsultation', { reason: '已两次催询' }, 'ga-coordinator'));
  const against = await city.hefu(...doing(id, 'Propose', { decision: 'grant' }, 'ga-reviewer'));
  expect([against.code, against.stderr]).toEqual([4, expect.stringContaining('市民政局不同意开放')]);
  await json(...doing(id, 'Propose', { decision: 'grant', reason: '已加装限流' }, 'ga-reviewer'));
  await json(...doing(id, 'Approve', {}, 'ga-approver'));
  await json(
    ...doing(id, 'RegisterInterface', { url: 'https://api.ga.example.cn/parking' }, 'ga-coordinator'),
  );
  await json(...doing(id, 'RecordCredential', { credential: 'pz-0001' }, 'ga-coordinator'));
  const use = { usedFrom: today, usedTo: today, calls: 12_000, purpose: '停车诱导' };
  expect(await json(...doing(id, 'RecordUse', use, 'ga-reviewer'))).toMatchObject({ calls: 12_000 });
  const { stdout } = await city.hefu('opening', 'show', id);
  for (const line of [
    '已定向开放',
    '智行公司（企业）',
    '应用接口（定向开放）',
    '不同意',
    '合计调用 12000 次。',
  ])
    expect(stdout).toContain(line);
  expect(stdout).toMatch(/可以办理：.*RecordUse（登记使用情况）/);
  expect((await city.hefu('opening', 'list')).stdout).toMatch(new RegExp(`${id}.*12000`));
  expect((await city.hefu('opening', 'events', id)).stdout).toContain('二（二）2');
}, 180_000);

test('an individual is registered by the paper file; a number or a name typed is malformed and leaves no record', async () => {
  const individual = ['--kind', 'individual', '--paper-file', 'DA-2026-17'];
  const begun = await json(...registering(...individual));
  const shown = await city.hefu('opening', 'show', String(begun['id']));
  expect(shown.stdout).toContain('个人（纸质卷宗 DA-2026-17）');
  for (const typed of [
    ['--applicant', '王某'],
    ['--letter-no', '11010519491231002X'],
  ]) {
    const refused = await city.hefu(...registering(...individual, ...typed));
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('纸质卷宗')]);
  }
  expect(await city.json('opening', 'list', '--status', 'registered')).toHaveLength(1);
  expect((await city.hefu('opening', 'list', '--status', 'flying')).code).toBe(2);
}, 60_000);
