import type { Context } from 'hono';
import { z } from 'zod';
import { type Due, longestCountWorkingDays } from '../calendar/due.js';
import { isDate } from '../calendar/is-date.js';
import type { Layer } from '../calendar/notice.js';
import { problem } from './problem.js';

/** Counts on the calendar in use; the notices loaded since the build included. */
export type CountDue = (layer: Layer, from: string, workingDays: number) => Promise<Due>;

const query = z.object({
  from: z.string().refine(isDate, 'from 应为存在的日期，写作 2016-02-01。'),
  n: z
    .string()
    .regex(/^-?\d{1,4}$/, 'n 应为整数个工作日，例如 10。')
    .transform(Number)
    .refine((n) => Math.abs(n) <= longestCountWorkingDays, `n 最多 ${longestCountWorkingDays} 个工作日。`),
  calendar: z.enum(['cn', 'sh'], 'calendar 应为 cn（全国）或 sh（上海）。').default('cn'),
});

/** `GET /api/v1/calendar/due?from=<date>&n=<n>&calendar=cn|sh`: a deadline with its day-by-day proof. */
export async function answerDue(context: Context, count: CountDue): Promise<Response> {
  const asked = query.safeParse(context.req.query());
  if (!asked.success) {
    const errors = asked.error.issues.map(({ path, message, code }) =>
      code === 'invalid_type' ? `请填写 ${path.join('.')}。` : message,
    );
    return problem(422, 'malformed', errors.join(''));
  }
  try {
    return context.json(await count(asked.data.calendar, asked.data.from, asked.data.n));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return problem(422, 'malformed', '所问的日期早于日历收录的第一年，请改用较晚的日期。');
  }
}
