import type { Pool } from 'pg';
import { departmentCode, departmentCount } from '../city/places.js';

/** A page as somebody opens it; the number tells one visit from the next. */
export interface MeasuredPage {
  readonly name: string;
  /** `d07-reviewer`, or one of the city's offices. */
  readonly user: (turn: number) => string;
  readonly path: (turn: number) => string;
  /** Milliseconds its 95th percentile should stay below, where the aims say so. */
  readonly aim?: number;
}

const aim = 100;
const of = (office: string) => (turn: number) => `${departmentCode((turn * 7) % departmentCount)}-${office}`;
const commission = (): string => 'city-commission';
const at = (path: string) => (): string => path;
const encoded = encodeURIComponent;

/** The pages with aims, and the rest of what is opened daily. `cases` are some that each may be opened. */
export function measuredPages(cases: readonly OpenedCase[], oneYear: number): readonly MeasuredPage[] {
  const one = (turn: number): OpenedCase => cases[turn % cases.length] ?? { id: '', provider: '' };
  return [
    { name: '待办, 经办', user: of('reviewer'), path: at('/'), aim },
    { name: '待办, 联络员', user: of('coordinator'), path: at('/'), aim },
    { name: '待办, 市经济信息化委', user: commission, path: at('/'), aim },
    { name: '共享申请, a department', user: of('coordinator'), path: at('/requests'), aim },
    { name: '共享申请, the city', user: commission, path: at('/requests'), aim },
    { name: '… in review', user: of('reviewer'), path: at('/requests?status=in-review'), aim },
    { name: '… closed, the city', user: commission, path: at('/requests?status=closed'), aim },
    { name: '… closed, a department', user: of('coordinator'), path: at('/requests?status=closed'), aim },
    {
      name: '… of one department, the city',
      user: commission,
      path: (turn) => `/requests?department=${departmentCode(turn % departmentCount)}`,
      aim,
    },
    { name: '… overdue, the city', user: commission, path: at('/requests?overdue=true'), aim },
    {
      name: '… by words, the city',
      user: commission,
      path: (turn) => `/requests?text=${encoded(`第${1 + (turn % 400)}项业务`)}`,
      aim,
    },
    {
      name: '… by words that are nowhere, the city',
      user: commission,
      path: (turn) => `/requests?text=${encoded(`没有${turn}`)}`,
      aim,
    },
    {
      name: '… by words, a department',
      user: of('coordinator'),
      path: (turn) => `/requests?text=${encoded(`第${1 + (turn % 400)}项业务`)}`,
      aim,
    },
    {
      name: '… far down, the city',
      user: commission,
      path: (turn) => `/requests?after=${far(one(turn).id)}`,
      aim,
    },
    {
      name: 'case, its provider',
      user: (turn) => `${one(turn).provider}-reviewer`,
      path: (turn) => `/requests/${one(turn).id}`,
      aim,
    },
    { name: 'case, the city', user: commission, path: (turn) => `/requests/${one(turn + 1).id}`, aim },
    { name: '已办', user: of('reviewer'), path: at('/done') },
    { name: '我发起的', user: of('coordinator'), path: at('/mine') },
    { name: '年度计划', user: commission, path: at('/plans'), aim },
    { name: '超期看板, the city', user: commission, path: at('/overdue'), aim },
    { name: '超期看板, a department', user: of('head'), path: at('/overdue'), aim },
    { name: '统计, the city', user: commission, path: (turn) => `/statistics?year=${oneYear - (turn % 2)}` },
    { name: '统计, a department', user: of('approver'), path: at(`/statistics?year=${oneYear}`) },
    { name: '资源目录', user: of('planner'), path: at('/catalogue') },
    {
      name: '… by words',
      user: of('planner'),
      path: (turn) => `/catalogue?text=${encoded(`卫生健康 第${turn}`)}`,
    },
    { name: '… by pinyin', user: of('planner'), path: at('/catalogue?text=weishengjiankang') },
    { name: '… by initials', user: of('planner'), path: at('/catalogue?text=dljt') },
    { name: '通知', user: of('coordinator'), path: at('/notices') },
    { name: 'API share-requests', user: of('approver'), path: at('/api/v1/share-requests?limit=50') },
    {
      name: 'API share-requests by status',
      user: commission,
      path: at('/api/v1/share-requests?limit=50&status=in-review'),
    },
    { name: 'API catalogue', user: of('approver'), path: at(`/api/v1/catalogue?limit=50`) },
    { name: 'API annual-plans', user: commission, path: at(`/api/v1/annual-plans?limit=50`) },
    { name: 'API events', user: of('approver'), path: at('/api/v1/events?limit=100') },
  ];
}

/** As `web/api/cursor.ts` writes the place of a case that owes nothing. */
const far = (id: string): string => Buffer.from(JSON.stringify([null, id])).toString('base64url');

export interface OpenedCase {
  readonly id: string;
  readonly provider: string;
}

/** Some cases, long and short, from all years. */
export async function someCases(pool: Pool): Promise<readonly OpenedCase[]> {
  const { rows } = await pool.query<OpenedCase>(
    `SELECT id, provider FROM hefu.share_request WHERE abs(hashtext(id)) % 17 = 3 ORDER BY hashtext(id) LIMIT 300`,
  );
  return rows;
}
