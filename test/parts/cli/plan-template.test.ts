import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { shanghaiDate } from '../../../calendar/shanghai-time.js';
import { startInstallation, type TestInstallation } from './installation.js';
import { as, typing } from './typing.js';

let city: TestInstallation;
let year: string;
beforeAll(async () => {
  city = await startInstallation();
  year = String(Number(shanghaiDate(await city.engine.hefu.now()).slice(0, 4)) + 1);
}, 300_000);
afterAll(async () => {
  await city.stop();
}, 60_000);

const { json } = typing(() => city);
const template = (...argv: readonly string[]): readonly string[] => ['plan', 'template', ...argv];
const of = (): readonly string[] => ['--year', year];
const commission = as('jx-commission');

describe('hefu plan template', () => {
  test('a year nobody has written shows the dates taken over, without 238号; 2016 is listed with its own', async () => {
    const shown = await json(...template('show', ...of()));
    expect(shown).toMatchObject({ source: 'adopted', version: null, documentNumber: '' });
    expect((await city.hefu(...template('show', ...of()))).stdout).not.toContain('238');
    expect(await json(...template('list'))).toMatchObject([{ year: 2016, source: 'document' }]);
  }, 60_000);

  test('what is not typed stays; a file as `show --json` prints it is taken, and what is typed goes over it', async () => {
    const flags = [
      '--milestone',
      'safety=06-20',
      '--document-no',
      '沪数〔2099〕1号',
      '--interface-target',
      '60',
    ];
    await json(...template('set', ...of(), ...flags, ...commission));
    await json(...template('set', ...of(), '--without', '目录', '--reason', '另行部署', ...commission));
    const shown = await json(...template('show', ...of()));
    expect(shown).toMatchObject({
      version: 2,
      documentNumber: '沪数〔2099〕1号',
      interfaceTargetPercent: 60,
      reason: '另行部署',
      milestones: [{ code: 'filing', date: '03-31' }, { date: '06-20' }, { code: 'complete' }],
    });
    const path = city.file('template.json');
    await writeFile(path, JSON.stringify({ ...shown, title: '又一年的计划' }));
    const again = ['--from-file', path, '--milestone', 'filing=04-15', '--reason', '改名'];
    expect(await json(...template('set', ...of(), ...again, ...commission))).toMatchObject({
      version: 3,
      title: '又一年的计划',
      milestones: [{ code: 'filing', date: '04-15' }, { date: '06-20' }, {}],
    });
  }, 60_000);

  test('plans keep theirs; how many is said with the command that lets them adopt it', async () => {
    await json('plan', 'start', ...of(), '--department', 'ga', '--department', 'mz', ...commission);
    const before = await json('plan', 'show', `ga-${year}`);
    expect(before['milestones']).toMatchObject([{ due: `${year}-04-15` }, {}, {}]);
    await json(...template('set', ...of(), '--milestone', 'filing=04-20', '--reason', '延后', ...commission));
    const said = (await city.hefu(...template('show', ...of()))).stdout;
    expect(said).toContain(
      `有 2 件仍按原来的模板。如需改用，请运行：\n  hefu plan template adopt --year ${year}`,
    );
    expect((await json('plan', 'show', `ga-${year}`))['milestones']).toEqual(before['milestones']);
    const adopt = template('adopt', ...of(), '--reason', '延后', ...commission);
    expect((await city.hefu(...adopt)).stdout).toContain('有 2 件计划改用新的模板，0 件没有改用。');
    expect((await json('plan', 'show', `ga-${year}`))['milestones']).toMatchObject([
      { due: `${year}-04-20` },
      {},
      {},
    ]);
    expect((await city.hefu(...template('show', ...of()))).stdout).not.toContain('仍按原来的模板');
  }, 120_000);

  test('what does not suit is refused with all reasons, and nothing is recorded; what cannot be read is misuse', async () => {
    const wrong = ['--milestone', 'filing=06-31', '--document-no', '沪经信推〔2016〕238号'];
    const refused = await city.hefu(...template('set', ...of(), ...wrong, ...commission));
    expect([refused.code, refused.stderr.split('\n').slice(0, 3)]).toEqual([
      4,
      [
        expect.stringContaining('2016年度计划的文号'),
        expect.stringContaining('日期“06-31”在'),
        expect.stringContaining('请写明理由'),
      ],
    ]);
    const stranger = template(
      'set',
      ...of(),
      '--interface-target',
      '70',
      '--reason',
      '无',
      ...as('ga-coordinator'),
    );
    expect((await city.hefu(...stranger)).stderr).toContain('年度计划模板由市经济信息化委填写');
    expect(await json(...template('show', ...of()))).toMatchObject({ version: 4 });
    for (const misuse of [
      ['--milestone', 'june=06-15'],
      ['--from-file', city.file('run.json'), '--milestone', 'x'],
    ])
      expect((await city.hefu(...template('set', ...of(), ...misuse, ...commission))).code).toBe(2);
    const path = city.file('broken.json');
    await writeFile(path, '[1]');
    const broken = await city.hefu(...template('set', ...of(), '--from-file', path, ...commission));
    expect([broken.code, broken.stderr]).toEqual([2, expect.stringContaining('模板文件应为一个 JSON 对象')]);
    await writeFile(path, '{"milestones":[{"code":"filing","date":20270331}]}');
    expect((await city.hefu(...template('set', ...of(), '--from-file', path, ...commission))).code).toBe(2);
  }, 60_000);

  test('a mid-year date that is about something else is called by its own name, in the plan and in its events', async () => {
    const other = '开放“信用服务”重点领域数据';
    const { milestones } = await json(...template('show', ...of()));
    const renamed = (milestones as { readonly code: string }[]).map((one) =>
      one.code === 'safety' ? { ...one, name: other } : one,
    );
    const path = city.file('renamed.json');
    await writeFile(path, JSON.stringify({ milestones: renamed }));
    const set = [...of(), '--from-file', path, '--milestone', '年中=06-25', '--reason', '改为信用数据'];
    await json(...template('set', ...set, ...commission));
    await json('plan', 'start', ...of(), '--department', 'jx', ...commission);
    for (const shown of ['show', 'events']) {
      const { stdout } = await city.hefu('plan', shown, `jx-${year}`);
      expect([shown, stdout]).toEqual([shown, expect.stringContaining(other)]);
      expect([shown, stdout]).toEqual([shown, expect.not.stringContaining('城市安全')]);
    }
  }, 120_000);
});
