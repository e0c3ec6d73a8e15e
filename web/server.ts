import { Hono } from 'hono';
import { routePath } from 'hono/route';
import { answerDue, type CountDue } from './calendar-due.js';
import { createMetrics } from './metrics.js';
import { problem } from './problem.js';
import { type Probe, readiness } from './readiness.js';

export interface WebParts {
  readonly probes: readonly Probe[];
  readonly countDue: CountDue;
  /** Faults that nobody foresaw, for the log. */
  readonly report: (error: Error) => void;
}

/** The HTTP face: whether it lives, whether it can work, what it does. */
export function createWeb({ probes, countDue, report }: WebParts): Hono {
  const web = new Hono();
  const metrics = createMetrics();

  web.use(async (context, next) => {
    const began = performance.now();
    await next();
    metrics.observe(routePath(context, -1), context.res.status, (performance.now() - began) / 1000);
  });
  web.get('/healthz', (context) => context.json({ alive: true }));
  web.get('/readyz', async (context) => {
    const now = await readiness(probes);
    return context.json(now, now.ready ? 200 : 503);
  });
  web.get('/metrics', async (context) => {
    const text = await metrics.text(
      await readiness(probes),
      probes.map((probe) => probe.part),
    );
    return context.body(text, 200, { 'content-type': metrics.contentType });
  });
  web.get('/api/v1/calendar/due', (context) => answerDue(context, countDue));
  web.notFound((context) => problem(404, '没有这个地址', `${context.req.path} 不存在，请检查网址。`));
  web.onError((error) => {
    report(error);
    return problem(500, '系统故障', '系统出现故障，已记入日志，请稍后重试或联系管理员。');
  });
  return web;
}
