import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { main } from '../../../cli/main.js';
import { universalResource } from '../../engine/small-city.js';
import { startInstallation, type TestInstallation } from './installation.js';

const example = fileURLToPath(new URL('../../../calendar/fixtures/example-2027.json', import.meta.url));
let city: TestInstallation;
beforeAll(async () => {
  city = await startInstallation();
}, 300_000);
afterAll(async () => {
  await city.stop();
}, 60_000);

/** A case whose clock runs. */
async function clockedCase(): Promise<string> {
  const letter = ['--resource', universalResource, '--purpose', '核对', '--basis', '条例'];
  const { cases } = (await city.json('request', 'start', '--as', 'mz-coordinator', ...letter)) as {
    readonly cases: readonly { readonly id: string }[];
  };
  const id = cases[0]!.id;
  await city.json('request', 'do', id, 'ConsentToSend', '--as', 'mz-head');
  await city.json('request', 'do', id, 'Submit', '--as', 'mz-coordinator');
  return id;
}

describe('hefu calendar', () => {
  test.each([
    ['2016-02-01', '2016-02-18'],
    ['2016-09-30', '2016-10-19'],
  ])('C: %s and 10 working days is %s, with every day on the way', async (from, due) => {
    const counted = await city.json('calendar', 'due', from, '10');
    expect(counted).toMatchObject({
      from,
      workingDays: 10,
      due,
      provisional: false,
      calendarVersion: expect.any(String),
    });
    const { days } = counted as {
      readonly days: readonly { readonly date: string; readonly counted: boolean }[];
    };
    expect([days[0]?.date, days.at(-1)?.date, days.filter((day) => day.counted).length]).toEqual([
      from,
      due,
      10,
    ]);
  });

  test('layer sh: the import expo of 2018', async () => {
    expect(await city.json('calendar', 'due', '2018-10-22', '10', '--calendar', 'sh')).toMatchObject({
      due: '2018-11-03',
    });
    expect(await city.json('calendar', 'due', '2018-10-22', '10')).toMatchObject({ due: '2018-11-05' });
  });

  test('without a service the bundled notices answer, and that is said', async () => {
    const said = { stdout: '', stderr: '' };
    const streams = {
      stdout: { write: (text: string): string => (said.stdout += text) },
      stderr: { write: (text: string): string => (said.stderr += text) },
    };
    const env = { HEFU_DATA: '/nonexistent/hefu' };
    expect(await main(['calendar', 'check', '2016-02-06', '--json'], { streams, env })).toBe(0);
    expect(JSON.parse(said.stdout)).toMatchObject({ workingDay: true, name: '调休上班', provisional: false });
    expect(said.stderr).toContain('程序自带的放假安排');
    expect(await main(['calendar', 'due', '1990-01-01', '1'], { streams, env })).toBe(2);
  });

  test('a notice: refused with its problems, tried, loaded once, taken to the open cases', async () => {
    const id = await clockedCase();
    await writeFile(city.file('bad.json'), '{"layer":"cn"}');
    await writeFile(city.file('broken.json'), '{');
    expect((await city.hefu('calendar', 'load', city.file('bad.json'), '--dry-run')).code).toBe(2);
    expect((await city.hefu('calendar', 'load', city.file('broken.json'), '--dry-run')).code).toBe(2);
    expect((await city.hefu('calendar', 'load', example)).code).toBe(2);
    expect(await city.json('calendar', 'load', example, '--dry-run')).toMatchObject({
      isLoaded: false,
      dryRun: true,
    });
    expect(await city.json('calendar', 'check', '2027-02-08')).toMatchObject({ provisional: true });
    const loaded = await city.json('calendar', 'load', example, '--yes', '--as', 'jx-admin');
    expect(loaded).toMatchObject({
      adopted: 1,
      left: [],
      refusals: [],
      calendarVersion: expect.stringMatching(/^2027/),
    });
    expect(await city.json('calendar', 'check', '2027-02-08')).toEqual({
      date: '2027-02-08',
      workingDay: false,
      name: '春节',
      notice: '示例〔2026〕1号',
      provisional: false,
    });
    expect(await city.json('request', 'show', id)).toMatchObject({
      clock: { calendarVersion: expect.stringMatching(/^2027/) },
    });
    expect((await city.hefu('calendar', 'load', example, '--dry-run')).stdout).toContain(
      '这份通知已经导入过。',
    );
    expect(await city.json('calendar', 'load', example, '--yes')).toMatchObject({ adopted: 0 });
    const reviewer = await city.hefu(
      'calendar',
      'load',
      city.file('bad.json'),
      '--yes',
      '--as',
      'ga-reviewer',
    );
    expect(reviewer.code).toBe(2);
  }, 120_000);
});

describe('hefu rehearse', () => {
  test('the same seed, the same year; only the speed differs', async () => {
    const words = ['rehearse', '--year', '2026', '--departments', '8', '--requests', '60', '--seed', '5'];
    const [one, two] = [await city.json(...words), await city.json(...words)];
    const without = (document: unknown): object => ({
      ...(document as object),
      seconds: 0,
      eventsPerSecond: 0,
    });
    expect(without(one)).toEqual(without(two));
    expect(one).toMatchObject({
      counts: expect.any(Object),
      late: expect.any(Number),
      escalations: expect.any(Number),
      eventsPerSecond: expect.any(Number),
    });
    expect((await city.hefu('rehearse', '--year', '2020')).code).toBe(4);
  }, 60_000);
});
