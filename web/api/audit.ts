import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { notesOf } from '../../audit/checkpoint/witness-file.js';
import { askAudit } from '../../client/ask-audit.js';
import type { AuditQuestion } from '../../client/audit-question.js';
import { newestCheckpointWithKey } from '../../client/checkpoints.js';
import type { HefuConnection } from '../../client/connection.js';
import { NotFound, ServiceAway } from '../../client/failures.js';
import { streamCalled } from '../../client/stream-called.js';
import type { WebEnv } from '../web-env.js';
import { address, type Api } from './address.js';
import { auditorOf, numberOfOne, type AuditOpened } from './auditor.js';
import { asks } from './asks.js';
import { jsonBody } from './json-body.js';
import { wholeNumber } from './page-query.js';
import { bodyProblems, commonProblems, jsonOf, notFoundProblem } from './responses.js';

const ofOneOrAll = z.object({ id: numberOfOne.optional() });
const days = wholeNumber(
  { least: 1, most: 3650 },
  asks(['days 应为1至3650的整数。', 'days is a whole number from 1 to 3650.']),
);

const finding = z.looseObject({ stream: z.string(), kind: z.string() });
const report = z.looseObject({ discrepancies: z.array(finding), discrepanciesTotal: z.int() });
const logReport = z.looseObject({
  events: z.int(),
  broken: z.array(z.looseObject({})),
  brokenTotal: z.int(),
});

const verification = z
  .strictObject({
    against: z.string().max(20_000).optional().openapi({ description: '另存的检查点全文，包括签名行' }),
  })
  .openapi('Verification');

/** Whoever answers is busy with the whole log for seconds: one such question at a time, the others come again. */
const mostAtOnce = 1;
let underWay = 0;

/** `/audit`: what is asked of the whole log, for auditors' own programs. */
export function auditAddresses(api: Api, hefu: HefuConnection, opened: AuditOpened): void {
  const ask = async (context: Context<WebEnv>, question: AuditQuestion): Promise<Response> => {
    if (underWay >= mostAtOnce)
      throw new ServiceAway([
        '正在回答另一项审计问题，请稍后再问。',
        'Another question to the log is being answered. Please ask again shortly.',
      ]);
    underWay += 1;
    try {
      const { report: found } = await askAudit(hefu, question);
      if ('stream' in question) await opened(context, question.stream);
      return context.json(found);
    } finally {
      underWay -= 1;
    }
  };

  address(
    api,
    {
      method: 'get',
      path: '/audit/checkpoint',
      summary: '最新检查点（C2SP 签名文本）和验证公钥，供另存到本系统之外',
      responses: {
        200: jsonOf(z.object({ checkpoint: z.string(), verifierKey: z.string() }), '检查点'),
        ...commonProblems,
        ...notFoundProblem,
      },
    },
    async (context) => {
      auditorOf(context);
      const newest = await newestCheckpointWithKey(hefu);
      if (newest !== null) return context.json(newest);
      throw new NotFound([
        '还没有检查点，请稍后再取。',
        'There is no checkpoint yet. Please ask again shortly.',
      ]);
    },
  );
  address(
    api,
    {
      method: 'post',
      path: '/audit/verify',
      summary: '记录是否完整、与另存的检查点是否一致；只核验，不需要 Idempotency-Key',
      request: { body: { required: true, content: { 'application/json': { schema: verification } } } },
      responses: { 200: jsonOf(logReport, '核验结果'), ...commonProblems, ...bodyProblems },
    },
    async (context) => {
      const { against } = (await jsonBody(context, verification)).value;
      auditorOf(context);
      return ask(context, { kind: 'verify', against: notesIn(against) });
    },
  );
  address(
    api,
    {
      method: 'get',
      path: '/audit/refold',
      summary: '查询结果与记录是否一致',
      responses: { 200: jsonOf(report, '对照结果'), ...commonProblems },
    },
    async (context) => {
      auditorOf(context);
      return ask(context, { kind: 'refold' });
    },
  );
  for (const { kind, summary } of [
    { kind: 'redecide', summary: '按同样的指令重新作出决定，结果是否相同；没有写明编号的，为全部' },
    { kind: 'match', summary: '流程历史与记录是否一致；没有写明编号的，为全部' },
  ] as const)
    address(
      api,
      {
        method: 'get',
        path: `/audit/${kind}`,
        summary,
        request: { query: ofOneOrAll },
        responses: { 200: jsonOf(report, '对照结果'), ...commonProblems, ...notFoundProblem },
      },
      async (context, { query: { id } }) => {
        auditorOf(context);
        return ask(context, id === undefined ? { kind } : { kind, stream: await streamCalled(hefu, id) });
      },
    );
  address(
    api,
    {
      method: 'get',
      path: '/audit/backdated',
      summary: '补录、更正日期和延迟入库的记录，相差不少于若干天的',
      request: { query: z.object({ days: days.default(1) }) },
      responses: {
        200: jsonOf(z.array(z.looseObject({ stream: z.string(), seq: z.int() })).max(1000), '记录'),
        ...commonProblems,
      },
    },
    async (context, { query }) => {
      auditorOf(context);
      return ask(context, { kind: 'backdated', days: query.days });
    },
  );
}

/** The checkpoints in what was sent; a text that has none is judged as one: the answer says that it is no checkpoint. */
function notesIn(against: string | undefined): readonly string[] {
  const text = (against ?? '').replaceAll('\r\n', '\n').trim();
  if (text === '') return [];
  const notes = notesOf(`${text}\n`).map(({ note }) => note);
  return notes.length > 0 ? notes : [`${text}\n`];
}
