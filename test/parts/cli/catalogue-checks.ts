import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { listInbox } from '../../../store/inbox.js';
import type { TestInstallation } from './installation.js';
import { as, fields, typing, type Shown } from './typing.js';

/** As a shell takes the line apart. */
const typedWords = (line: string): readonly string[] =>
  execFileSync('sh', ['-c', `printf '%s\\0' ${line}`], { encoding: 'utf8' })
    .split('\0')
    .slice(0, -1);

/** Checks of the catalogue and needs for data, on an installation in which 居住证系统 has a published entry. */
export function checksOfTheCatalogue(city: () => TestInstallation): void {
  const { json, drafted } = typing(city);

  describe('checks of the catalogue', () => {
    test('A8: what others collect already, how surely and why, and the command that asks for it', async () => {
      const file = city().file('items.csv');
      await writeFile(file, '数据项,所属资源\n公民身份号码,人员表\n签发日期,人员表\n宠物编号,宠物表\n');
      const report = await json(
        'catalogue',
        'overlap',
        file,
        '--project',
        '社区平台',
        '--department',
        'mz',
        '--record',
        ...as('mz-coordinator'),
      );
      expect(report).toMatchObject({ declared: 3, nowhere: ['宠物编号'] });
      const [first] = report['entries'] as readonly Shown[];
      expect(first).toMatchObject({
        title: '居住证信息',
        provider: 'ga',
        items: [
          { declared: '公民身份号码', found: '居民身份证号码', why: 'synonym' },
          { declared: '签发日期', found: '签发日期', why: 'same-name', confidence: 1 },
        ],
        providerName: '市公安局',
      });
      const [opinion] = (await city().json(
        'catalogue',
        'opinions',
        '--project',
        '社区平台',
      )) as readonly Shown[];
      expect(opinion).toMatchObject({ id: report['opinion'], kind: 'overlap', passed: false });
      const full = await city().hefu('catalogue', 'opinions', String(report['opinion']));
      expect(full.stdout).toMatch(/结果 +发现 \d+ 处[^]*居住证信息（[^）]*，市公安局）/);
      expect((await city().hefu('catalogue', 'opinions', 'YJ-2000-000001')).code).toBe(3);
    });

    test('A8: in words: who has it by name, why so sure; what is proposed runs as it is printed', async () => {
      const file = city().file('items.csv');
      const check = ['catalogue', 'overlap', file, '--project', '社区“便民”平台', '--department', 'mz'];
      const { stdout } = await city().hefu(...check);
      // A department is known by its name, too; one nobody knows is no reason to compare with everybody.
      const named = await city().hefu(...check.slice(0, -1), '市民政局');
      expect(named.stdout).toBe(stdout);
      expect((await city().hefu(...check.slice(0, -1), '市气象局')).code).toBe(3);
      expect(stdout).toContain('两个名称相似到 70% 以上才算找到');
      expect(stdout).toContain('市公安局）');
      expect(stdout).not.toContain('，ga）');
      expect(stdout).toMatch(/把握[高中低]（\d+%）：拟采集的 2 项中有 2 项/);
      const proposed = stdout
        .split('\n')
        .flatMap((line) => /hefu (?:request|demand) .*$/.exec(line)?.[0] ?? []);
      expect(proposed.map((command) => command.split(' ', 3).join(' '))).toEqual(
        expect.arrayContaining(['hefu request start', 'hefu demand record']),
      );
      const done: Shown[] = [];
      for (const command of proposed) done.push(await json(...typedWords(command).slice(1)));
      expect(done[0]).toMatchObject({
        cases: [
          {
            resourceTitle: '居住证信息',
            items: [expect.any(String), expect.any(String)],
            purpose: '项目“社区“便民”平台”所需数据',
          },
        ],
      });
      expect(done.at(-1)).toMatchObject({
        title: '宠物表',
        items: ['宠物编号'],
        requester: 'mz',
      });
    });

    test('A7: a project passes, or what is missing is listed by name', async () => {
      expect(await json('catalogue', 'accept', '居住证系统')).toMatchObject({ passed: true, entries: 1 });
      await drafted({ ...fields, title: '居住证注销信息', abstract: '' });
      const failed = await city().hefu(
        'catalogue',
        'accept',
        '居住证系统',
        '--record',
        ...as('ga-coordinator'),
      );
      expect([failed.code, failed.stdout]).toEqual([1, expect.stringContaining('缺少“信息资源摘要”')]);
      expect(failed.stdout).toContain('尚未发布');
      expect((await city().hefu('catalogue', 'accept', '没有的项目')).code).toBe(1);
      const unnamed = await city().hefu('catalogue', 'accept', ' ');
      expect([unnamed.code, unnamed.stderr]).toEqual([2, expect.stringContaining('项目的名称')]);
    });

    test('A7: progress by department against 4:3:3, with the mark that base and dates are settings', async () => {
      const { stdout } = await city().hefu('catalogue', 'progress', '--as-of', '2026-09-01');
      expect(stdout).toContain('设置，非法定');
      const report = await json('catalogue', 'progress', '--as-of', '2026-09-01');
      const departments = report['departments'] as readonly Shown[];
      expect(departments.find(({ department }) => department === 'ga')).toMatchObject({
        expectedPercent: 70,
      });
      expect(departments.find(({ department }) => department === 'mz')).toMatchObject({ percent: null });
    });

    test('A7: by projects, of departments by code or name; one that nobody knows is named, not left out', async () => {
      const file = city().file('projects.csv');
      const list = '项目名称,建设部门\n居住证系统,市公安局\n婚登系统,mz\n';
      await writeFile(file, list);
      const report = await json('catalogue', 'progress', '--projects', file);
      const wholes = (report['departments'] as readonly Shown[]).map(({ department, whole }) => [
        department,
        whole,
      ]);
      expect(wholes).toEqual([
        ['ga', 1],
        ['jx', 0],
        ['mz', 1],
      ]);
      await writeFile(file, `${list}云平台,市大数据中心\n`);
      const refused = await city().hefu('catalogue', 'progress', '--projects', file);
      expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('市大数据中心')]);
    });

    test('A16: an opened entry not updated in its frequency is reported, until an update is recorded', async () => {
      const open = {
        ...fields,
        title: '派出所信息',
        openness: 'open',
        notOpenReason: null,
        publishedOn: '2025-01-01',
      };
      const code = String((await drafted(open))['code']);
      await json('catalogue', 'review', code, ...as('ga-coordinator'));
      await json('catalogue', 'publish', code, ...as('jx-commission'));
      const late = await city().hefu('catalogue', 'stale', '--as-of', '2025-03-03', '--json');
      expect([late.code, JSON.parse(late.stdout)]).toEqual([
        5,
        expect.objectContaining({
          entries: [
            expect.objectContaining({
              code,
              department: 'ga',
              kind: 'stale',
              dueOn: '2025-02-01',
              daysLate: 30,
            }),
          ],
        }),
      ]);
      await json('catalogue', 'updated', code, '--on', '2025-02-20', ...as('ga-coordinator'));
      expect((await city().hefu('catalogue', 'stale', '--as-of', '2025-03-03')).code).toBe(0);
      await json(
        'catalogue',
        'checked',
        code,
        '--on',
        '2025-03-01',
        '--result',
        'failed',
        ...as('ga-coordinator'),
      );
      expect((await city().hefu('catalogue', 'stale', '--as-of', '2025-03-03')).code).toBe(5);
    }, 60_000);
  });

  describe('a need for data that nobody lists', () => {
    test('goes to whoever is likely to have it, from one to the next, and ends in an entry', async () => {
      const asked = await json(
        'demand',
        'record',
        '居住证注销情况',
        '--purpose',
        '核对',
        '--item',
        '注销日期',
        ...as('mz-coordinator'),
      );
      const id = String(asked['id']);
      expect(asked).toMatchObject({ status: 'open', provider: 'ga', requester: 'mz' });
      // What comes near is named: who finds it there need not wait for an answer.
      expect((await city().hefu('demand', 'show', id)).stdout).toContain('目录中相近的：居住证');
      expect((await listInbox(city().engine.hefu.pool, 'ga-coordinator')).map(({ kind }) => kind)).toContain(
        'demand-recorded',
      );
      expect((await listInbox(city().engine.hefu.pool, 'jx-commission')).map(({ kind }) => kind)).toContain(
        'demand-recorded',
      );
      const other = ['NameOther', '--data', '{"reason":"不由我局掌握"}'];
      expect(await json('demand', 'do', id, ...other, ...as('ga-coordinator'))).toMatchObject({
        status: 'open',
        provider: null,
      });
      const forward = ['Forward', '--data', '{"provider":"ga","reason":"经核实由公安掌握"}'];
      expect(await json('demand', 'do', id, ...forward, ...as('jx-commission'))).toMatchObject({
        provider: 'ga',
      });
      const listed = (entry: string): readonly string[] => [
        'AnswerListed',
        '--data',
        JSON.stringify({ entry }),
      ];
      const missing = await city().hefu('demand', 'do', id, ...listed('ga-none'), ...as('ga-coordinator'));
      expect([missing.code, missing.stderr]).toEqual([4, expect.stringContaining('尚未发布')]);
      expect(await json('demand', 'do', id, ...listed('ga-hjrk'), ...as('ga-coordinator'))).toMatchObject({
        status: 'met',
        entry: { code: 'ga-hjrk' },
        asked: [{ outcome: 'another' }, { outcome: 'listed' }],
      });
      expect(await json('demand', 'do', id, 'Close', ...as('mz-coordinator'))).toMatchObject({
        status: 'closed',
      });
    }, 120_000);
  });
}
