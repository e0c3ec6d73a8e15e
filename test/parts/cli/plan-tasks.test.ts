import { readFile, writeFile } from 'node:fs/promises';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { shanghaiDate } from '../../../calendar/shanghai-time.js';
import { readStream } from '../../../store/read-stream.js';
import { openEntries } from '../../engine/open-entries.js';
import { onDemandResource } from '../../engine/small-city.js';
import { startInstallation, type TestInstallation } from './installation.js';
import { as, typing, type Shown } from './typing.js';

let city: TestInstallation;
let year: string;
beforeAll(async () => {
  city = await startInstallation();
  year = String(Number(shanghaiDate(await city.engine.hefu.now()).slice(0, 4)) + 1);
  await openEntries(city.engine.hefu, 'ga', 2, 'open', { citySafety: true });
  await openEntries(city.engine.hefu, 'mz', 2);
  await json('plan', 'start', '--year', year, '--department', 'ga', '--department', 'mz', ...commission);
}, 300_000);
afterAll(async () => {
  await city.stop();
}, 60_000);

const { json } = typing(() => city);
const commission = as('jx-commission');
const list = async (name: string, content: string | Uint8Array): Promise<string> => {
  const path = city.file(name);
  await writeFile(path, content);
  return path;
};
const tasks = (path: string, ...more: readonly string[]): readonly string[] => [
  ...['plan', 'tasks', '--year', year, '--file', path],
  ...more,
  ...commission,
];
const plan = async (department: string): Promise<Shown> => json('plan', 'show', `${department}-${year}`);
const loadings = async (department: string): Promise<number> =>
  (await readStream(city.engine.hefu.pool, `annual-plan/${department}-${year}`)).filter(
    ({ type }) => type === 'SafetyTaskListLoaded',
  ).length;

describe('hefu plan tasks: the task list of the whole city', () => {
  test('what is wrong is named by row, in the user’s own file too; a department is loaded whole or not at all', async () => {
    const path = await list(
      'list.csv',
      [
        '全市任务清单,,,',
        '序号,责任单位,目录代码,名称',
        '1,市公安局,ga-open-0001,',
        '2,市公安局,ga-open-0009,',
        '3,市民政局,,公开数据2',
        '4,市民政局,mz-open-0002,另一个名称',
        '5,市消防局,x,',
        '6,市民政局,ga-open-0002,',
      ].join('\r\n'),
    );
    const checked = await city.hefu(...tasks(path, '--dry-run', '--json'));
    expect(checked.code).toBe(4);
    const { findings, departments, ...counts } = JSON.parse(checked.stdout) as Shown;
    expect(counts).toMatchObject({ read: 6, loaded: 0, unchanged: 0, rejected: 6, dryRun: true });
    expect(departments).toMatchObject([
      { id: `ga-${year}`, outcome: 'held' },
      { id: `mz-${year}`, outcome: 'held' },
    ]);
    const told = (findings as readonly { readonly row: number; readonly code: string }[]).map(
      ({ row, code }) => `${row} ${code}`,
    );
    expect(told).toEqual([
      '3 task-held-back',
      '4 task-entry-unknown',
      '5 task-held-back',
      '6 task-title-differs',
      '6 task-repeated',
      '6 task-held-back',
      '7 task-department-unknown',
      '8 task-entry-elsewhere',
    ]);
    const errors = city.file('errors.csv');
    await city.hefu(...tasks(path, '--dry-run', '--errors', errors));
    const lines = (await readFile(errors, 'utf8')).split('\r\n');
    expect(lines[1]).toContain('校验结果');
    expect(lines[3]).toContain('未导入：“市公安局”的目录中没有“ga-open-0009”');
    expect([await loadings('ga'), await loadings('mz')]).toEqual([0, 0]);
  }, 60_000);

  test('one that is in order is loaded though another is not; put right and given again, nothing is loaded twice', async () => {
    const head = '部门,目录代码,信息资源名称\r\n';
    const good = 'ga,ga-open-0001,公开数据1\r\n';
    const half = await list('half.csv', iconv.encode(`${head}${good}市民政局,,没有的资源\r\n`, 'gb18030'));
    expect((await city.hefu(...tasks(half, '--document-no', '沪数〔2099〕6号'))).code).toBe(4);
    expect([await loadings('ga'), await loadings('mz')]).toEqual([1, 0]);
    expect((await plan('ga'))['safety']).toEqual({ listLoaded: true, items: 1, opened: 0 });
    const whole = await list('whole.csv', `${head}${good}市民政局,,公开数据2\r\n`);
    const done = await json(...tasks(whole));
    expect(done).toMatchObject({
      read: 2,
      loaded: 1,
      unchanged: 1,
      rejected: 0,
      departments: [{ outcome: 'unchanged' }, { outcome: 'loaded', items: 1 }],
    });
    expect(await json(...tasks(whole))).toMatchObject({ loaded: 0, unchanged: 2 });
    expect([await loadings('ga'), await loadings('mz')]).toEqual([1, 1]);
    const safety = (await plan('mz'))['milestones'] as readonly {
      readonly code: string;
      readonly state: string;
    }[];
    expect(safety.find(({ code }) => code === 'safety')).toMatchObject({ state: 'pending' });
  }, 60_000);

  test('whoever is not in the list keeps the mark, unless it is that of the whole city', async () => {
    const path = await list('only-ga.csv', '部门代码,目录编码\nga,ga-open-0002\n');
    const first = await json(...tasks(path));
    expect(first).toMatchObject({ absent: [{ id: `mz-${year}` }], departments: [{ id: `ga-${year}` }] });
    expect(await loadings('mz')).toBe(1);
    expect(await json(...tasks(path, '--whole'))).toMatchObject({ absent: [], rejected: 0 });
    expect((await plan('mz'))['safety']).toEqual({ listLoaded: true, items: 0, opened: 0 });
    const lost = await list('lost.csv', '部门代码,目录编码\nmz,mz-open-0001\n不知道,x\n');
    expect((await city.hefu(...tasks(lost, '--whole'))).code).toBe(4);
    // A row nobody can place may be of any department.
    expect((await plan('ga'))['safety']).toMatchObject({ items: 1 });
  }, 60_000);

  test('a name that is only similar, a department without a plan, an entry that is not opened: each said with what to do', async () => {
    const path = await list(
      'odd.csv',
      `部门,目录代码\n民政局,mz-open-0001\n市经济信息化委,jx-1\n市公安局,${onDemandResource}\n,ga-open-0001\n`,
    );
    const said = (await city.hefu(...tasks(path, '--dry-run'))).stdout.replace(/\s+/g, '');
    for (const sentence of [
      '没有名为“民政局”的部门，可能是“市民政局”。',
      `“市经济信息化委”还没有${year}年度计划，请先下达该部门的计划。`,
      `目录${onDemandResource}的公开方式不是“公开”或者“依申请公开”`,
      '请填写部门。',
    ])
      expect(said).toContain(sentence);
  }, 60_000);

  test('a file that is no task list is misuse; somebody else’s order is refused before anything is read', async () => {
    const none = await list('none.csv', '甲,乙\n1,2\n');
    const unread = await city.hefu(...tasks(none));
    expect([unread.code, unread.stderr]).toEqual([2, expect.stringContaining('任务清单须有“部门”列')]);
    const stranger = await city.hefu(
      'plan',
      'tasks',
      '--year',
      year,
      '--file',
      none,
      ...as('ga-coordinator'),
    );
    expect([stranger.code, stranger.stderr]).toEqual([4, expect.stringContaining('应由市经济信息化委办理')]);
  }, 60_000);
});
