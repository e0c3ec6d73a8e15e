import { z } from '@hono/zod-openapi';
import { latestCountedFrom, longestCountWorkingDays } from '../../calendar/due.js';
import { isDate } from '../../calendar/is-date.js';
import type { CountDue } from '../calendar-due.js';
import { dayWhy } from '../dates.js';
import { problem } from '../problem.js';
import { address, type Api } from './address.js';
import { jsonOf, openProblems } from './responses.js';
import { asks } from './asks.js';
import { say } from '../say.js';

const aDate = asks([
  'from 应为存在的日期，写作 2016-02-01。',
  'from is a date that exists, written 2016-02-01.',
]);
const tooLate = asks([`from 最晚为 ${latestCountedFrom}。`, `from is ${latestCountedFrom} at the latest.`]);
const most = asks([
  `n 最多 ${longestCountWorkingDays} 个工作日。`,
  `n is ${longestCountWorkingDays} working days at most.`,
]);
const query = z.object({
  from: z
    .string(asks(['请填写 from。', 'Please give from.']))
    .refine(isDate, aDate)
    .refine((from) => from <= latestCountedFrom, tooLate)
    .openapi({ type: 'string', format: 'date', example: '2016-02-01' }),
  n: z
    .string(asks(['请填写 n。', 'Please give n.']))
    .regex(
      /^-?[0-9]{1,4}$/,
      asks(['n 应为整数个工作日，例如 10。', 'n is a whole number of working days, for example 10.']),
    )
    .transform(Number)
    .refine((n) => Math.abs(n) <= longestCountWorkingDays, most)
    .openapi({
      type: 'integer',
      minimum: -longestCountWorkingDays,
      maximum: longestCountWorkingDays,
      example: 10,
    }),
  calendar: z
    .enum(
      ['cn', 'sh'],
      asks(['calendar 应为 cn（全国）或 sh（上海）。', 'calendar is cn (national) or sh (Shanghai).']),
    )
    .default('cn'),
});

const due = z
  .looseObject({
    from: z.iso.date(),
    workingDays: z.int(),
    due: z.iso.date(),
    provisional: z.boolean(),
    calendarVersion: z.string(),
    days: z.array(z.looseObject({ date: z.iso.date(), counted: z.boolean(), why: z.string() })),
  })
  .openapi('Due');

/** `GET /calendar/due?from=<date>&n=<n>&calendar=cn|sh`: a deadline with its day-by-day proof. Anybody may ask. */
export function calendarReading(api: Api, count: CountDue): void {
  address(
    api,
    {
      method: 'get',
      path: '/calendar/due',
      summary: '期限计算，逐日列明；不需要登录',
      security: [],
      request: { query },
      responses: { 200: jsonOf(due, '期限'), ...openProblems },
    },
    async (context, { query: { from, n, calendar } }) => {
      try {
        const counted = await count(calendar, from, n);
        return context.json({ ...counted, days: counted.days.map((day) => ({ ...day, why: dayWhy(day) })) });
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        return problem(
          422,
          'malformed',
          say(
            '所问的日期早于日历收录的第一年，请改用较晚的日期。',
            'The date lies before the first year of the calendar. Please take a later one.',
          ),
        );
      }
    },
  );
}
