import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';

const root = new URL('..', import.meta.url).pathname;

/** Every answer of eleven years, in a process of its own: jest keeps the host's zone from being changed inside. */
const program = `
  const { build } = await import('./bin/build.js');
  build();
  const { bundledCalendar } = await import('./.build/calendar/bundled-calendar.js');
  const { due } = await import('./.build/calendar/due.js');
  const { checkDay } = await import('./.build/calendar/check-day.js');
  const { chineseDate } = await import('./.build/calendar/chinese-date.js');
  const time = await import('./.build/calendar/shanghai-time.js');
  const { createHash } = await import('node:crypto');
  const calendar = bundledCalendar();
  const hash = createHash('sha256');
  for (let date = '2016-01-01'; date < '2027-02-01'; date = time.addDays(date, 1)) {
    hash.update(JSON.stringify([
      due(calendar, 'sh', date, 10), checkDay(calendar, 'cn', date), chineseDate(date),
      time.endOfDay(date), time.shanghaiDate(date + 'T20:00:00Z'), time.shanghaiInstant(date + 'T12:00:00-10:00'),
    ]));
  }
  console.log(JSON.stringify({
    offsetMinutes: new Date(Date.UTC(2016, 0, 1)).getTimezoneOffset(),
    digest: hash.digest('hex'),
    due: due(calendar, 'cn', '2016-09-30', 10).due,
  }));
`;

interface Answers {
  readonly offsetMinutes: number;
  readonly digest: string;
  readonly due: string;
}

function answersIn(zone: string): Answers {
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: root,
    env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
    encoding: 'utf8',
    timeout: 30_000,
  });
  return JSON.parse(output) as Answers;
}

test('the same answers whatever the host’s time zone', () => {
  const zones = ['UTC', 'Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati'];
  const answers = zones.map(answersIn);
  // The zone was really another one in each process.
  expect(answers.map(({ offsetMinutes }) => offsetMinutes)).toEqual([0, -480, 480, -840]);
  expect(new Set(answers.map(({ digest }) => digest)).size).toBe(1);
  expect(answers[0]?.due).toBe('2016-10-19');
}, 60_000);
