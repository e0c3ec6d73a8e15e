import type { Hono } from 'hono';
import { shanghaiDate } from '../../calendar/shanghai-time.js';
import { caseStatistics } from '../../client/case-statistics.js';
import { planBoard } from '../../client/plan-board.js';
import { viewing } from '../../client/viewing.js';
import { isCitywide } from '../../domain/directory/citywide.js';
import { Chart } from '../charts/chart.js';
import { answerDaysChart, interfaceChart, openingChart, standingChart } from '../charts/year-charts.js';
import type { WebEnv } from '../web-env.js';
import type { PageParts } from './page-parts.js';
import { forViewer } from './show-page.js';
import { say, type Words } from '../say.js';

const nothingAsked: Words = [
  '这一年还没有开始计算答复期限的申请。',
  'No application’s period began this year.',
];
const nothingPlanned: Words = ['这一年还没有开放数据。', 'No data was opened this year.'];

/** 统计: what people would rather look at than read. */
export function addStatisticsPages(web: Hono<WebEnv>, parts: PageParts): void {
  const { hefu } = parts;
  web.get('/statistics', (context) =>
    forViewer(context, parts, async ({ session, departmentName }) => {
      const asked = context.req.query('year') ?? '';
      const today = shanghaiDate(await hefu.now());
      const year = /^2\d{3}$/.test(asked) ? Number(asked) : Number(today.slice(0, 4));
      const seen = viewing(hefu, session);
      const [cases, board] = await Promise.all([caseStatistics(seen, year), planBoard(seen, year)]);
      return {
        title: say(`${year}年统计`, `Statistics ${year}`),
        here: '/statistics',
        body: (
          <>
            <h1>
              {year}
              {say('年统计（', ' statistics (')}
              {isCitywide(session.actor.roles) ? say('全市', 'the whole city') : departmentName}
              {say('）', ')')}
            </h1>
            <p>
              <a href={`/statistics?year=${year - 1}`}>
                {year - 1}
                {say('年', '')}
              </a>{' '}
              <a href={`/statistics?year=${year + 1}`}>
                {year + 1}
                {say('年', '')}
              </a>
            </p>
            <Chart id="standing" data={standingChart(cases)} empty={say(nothingAsked)} />
            <Chart
              id="answer-days"
              data={answerDaysChart(cases)}
              empty={say('这一年还没有已经答复的申请。', 'No application was answered this year.')}
            />
            <Chart id="opening" data={openingChart(board)} empty={say(nothingPlanned)} />
            <Chart id="interface" data={interfaceChart(board)} empty={say(nothingPlanned)} />
          </>
        ),
      };
    }),
  );
}
