import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Hono } from 'hono';
import { shanghaiDate } from '../../../calendar/shanghai-time.js';
import { showPlan } from '../../../client/annual-plans.js';
import { startPlans } from '../../../client/start-plans.js';
import type { WebEnv } from '../../../web/web-env.js';
import { startEngine, type Engine } from '../../engine/engine.js';
import { eventually } from '../../engine/eventually.js';
import { openEntries } from '../../engine/open-entries.js';
import { sharedTemporal } from '../../servers/shared-temporal.js';
import { Reader, served, type Answer } from './served.js';

let engine: Engine;
let web: Hono<WebEnv>;
let year: number;
let path: string;
beforeAll(async () => {
  engine = await startEngine(await sharedTemporal());
  web = served(engine);
  year = Number(shanghaiDate(await engine.hefu.now()).slice(0, 4)) + 1;
  path = `/plans/tasks/${year}`;
  await openEntries(engine.hefu, 'ga', 2);
  await startPlans(engine.hefu, await engine.as('jx-commission'), { year, departments: ['ga', 'mz'] });
}, 300_000);
afterAll(async () => {
  await engine.stop();
}, 60_000);

async function readerAs(user: string): Promise<Reader> {
  const reader = new Reader(web);
  await reader.send('/auth/demo', { user });
  return reader;
}
const html = ({ body }: Answer): string => body as string;
const textOf = (page: string): string =>
  page
    .replace(/<head>[\s\S]*<\/head>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const hiddenOf = (page: string): { readonly [name: string]: string } =>
  Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name!,
      value!,
    ]),
  );
const upload = (text: string): FormData => {
  const form = new FormData();
  form.set('file', new File([text], '任务清单.csv'));
  form.set('documentNo', '沪数〔2099〕6号');
  return form;
};
/** The page of the job, once it has ended. */
async function ended(reader: Reader): Promise<string> {
  let page = '';
  await eventually(async () => {
    page = html(await reader.open(reader.place));
    expect(page).toContain('逐行结果');
  });
  return page;
}

describe('the task list of the whole city, in pages', () => {
  test('the commission finds it on the board; nobody else is offered it or may send one', async () => {
    const [commission, planner] = [await readerAs('jx-commission'), await readerAs('ga-coordinator')];
    expect(html(await commission.open(`/plans?year=${year}`))).toContain(`href="${path}"`);
    expect(html(await planner.open(`/plans?year=${year}`))).not.toContain(`href="${path}"`);
    expect((await planner.open(path)).status).toBe(403);
    expect((await planner.upload(path, upload('部门,代码\n市公安局,ga-open-0001\n'))).status).toBe(403);
    expect((await commission.upload(path, new FormData())).status).toBe(422);
    expect((await commission.open('/plans/tasks/1999')).status).toBe(404);
  }, 60_000);

  test('checked first, which changes nothing; then loaded, by department and row by row', async () => {
    const commission = await readerAs('jx-commission');
    const id = `ga-${year}`;
    await commission.upload(path, upload('部门,代码\n市公安局,ga-open-0001\n市消防局,x\n'));
    const checked = await ended(commission);
    expect(textOf(checked)).toMatch(/“任务清单.csv”共 2 行：将导入 1 行，没有变化 0 行，不能导入 1 行。/);
    expect(textOf(checked)).toContain('没有名为“市消防局”的部门');
    expect(textOf(checked)).toContain('仍以目录标注为准的部门：市民政局');
    expect((await showPlan(engine.hefu, id)).safety.listLoaded).toBe(false);
    await commission.send(`${path}/run`, hiddenOf(checked));
    const done = await ended(commission);
    expect(textOf(done)).toMatch(/市公安局 1 已导入/);
    expect((await showPlan(engine.hefu, id)).safety).toEqual({ listLoaded: true, items: 1, opened: 0 });
    const page = textOf(html(await commission.open(`/plans/${id}`)));
    expect(page).toContain('以市经济信息化委导入的任务清单为准');
    await commission.upload(path, upload('部门,代码\n市公安局,ga-open-0001\n'));
    const again = await ended(commission);
    expect(textOf(again)).toContain('没有需要导入的');
    expect(again).not.toContain(`action="${path}/run"`);
  }, 120_000);

  test('a file that cannot be read is said to be so; one that is not kept any more has to come again', async () => {
    const commission = await readerAs('jx-commission');
    await commission.upload(path, upload('甲,乙\n1,2\n'));
    await eventually(async () => {
      expect(textOf(html(await commission.open(commission.place)))).toContain('任务清单须有“部门”列');
    });
    expect((await commission.send(`${path}/run`, { upload: 'gone' })).status).toBe(404);
  }, 60_000);
});
