import { z } from '@hono/zod-openapi';
import type { HefuConnection } from '../../client/connection.js';
import { NotFound } from '../../client/failures.js';
import type { Outcome } from '../../client/once-only.js';
import { listTemplates, setTemplate, showTemplate } from '../../client/plan-templates.js';
import { viewing } from '../../client/viewing.js';
import { itemsCounted } from '../../domain/plan-templates/plan-template.js';
import { templateYears } from '../../domain/plan-templates/reasons-against.js';
import { requireSession } from '../sign-in/require-session.js';
import { address, type Api } from './address.js';
import { asks } from './asks.js';
import { idempotent, onceKey } from './idempotent.js';
import { jsonBody } from './json-body.js';
import { outcomeOf } from './outcome.js';
import { idText } from './page-query.js';
import { actProblems, commonProblems, jsonOf, notFoundProblem } from './responses.js';
import { answerSchema, writtenText } from './schemas.js';

const yearPath = z.object({ year: idText().openapi({ example: '2027' }) });

/** What is no year there can be plans of has no template. @throws NotFound */
function yearIn(text: string): number {
  const year = /^\d{4}$/.test(text) ? Number(text) : 0;
  const [from, to] = [templateYears.from - 1, templateYears.to];
  if (year >= from && year <= to) return year;
  throw new NotFound([
    `没有“${text}”年的计划模板，年份应为 ${from} 至 ${to}。`,
    `There is no template of “${text}”: a year is from ${from} to ${to}.`,
  ]);
}

/** As the domain takes it: one line, without what is not seen. */
const line = (longest: number): z.ZodString =>
  z
    .string()
    .regex(
      /^[^\u0000-\u001f\u007f-\u009f]*$/,
      asks(['不能含有不可见的控制字符。', 'It cannot have control characters, which are not seen.']),
    )
    .max(longest);

const written = {
  title: line(200),
  documentNumber: line(100),
  issuedOn: z.iso.date().nullable(),
  milestones: z
    .array(
      z.strictObject({
        code: z.enum(['filing', 'safety', 'complete', 'catalogue']),
        date: line(20).openapi({ example: '06-15' }),
        name: line(60).default(''),
        article: line(60).default(''),
        counts: z.enum(itemsCounted).nullable().default(null),
      }),
    )
    .max(8),
  interfaceTargetPercent: z.int().min(0).max(100),
};

const templateSchema = z
  .looseObject({
    year: z.int(),
    source: z.enum(['document', 'recorded', 'adopted']),
    version: z.int().nullable(),
    ...written,
    setBy: z.string().nullable(),
    setAt: z.iso.datetime({ offset: true }).nullable(),
    reason: z.string().nullable(),
    plans: z.object({ open: z.int(), behind: z.int() }),
  })
  .openapi('PlanTemplate');

const commandSchema = z
  .strictObject({
    type: z.literal('SetTemplate'),
    data: z.strictObject({ ...written, reason: writtenText(1000).default('') }),
  })
  .openapi('PlanTemplateCommand');

/** A template for every year there can be plans of, and no more. */
const mostTemplates = 200;

/** The templates of the years: reading them, and writing one; each plan adopts one by a command of its own. */
export function templateAddresses(api: Api, hefu: HefuConnection): void {
  address(
    api,
    {
      method: 'get',
      path: '/plan-templates',
      summary: '有计划模板的年度，按年度',
      responses: {
        200: jsonOf(z.array(templateSchema).max(mostTemplates), '计划模板'),
        ...commonProblems,
      },
    },
    async (context) => context.json(await listTemplates(viewing(hefu, requireSession(context)))),
  );
  address(
    api,
    {
      method: 'get',
      path: '/plan-templates/{year}',
      summary: '一年的计划模板；没有填写过的，是沿用的',
      request: { params: yearPath },
      responses: { 200: jsonOf(templateSchema, '计划模板'), ...commonProblems, ...notFoundProblem },
    },
    async (context, { params: { year } }) =>
      context.json(await showTemplate(viewing(hefu, requireSession(context)), yearIn(year))),
  );
  address(
    api,
    {
      method: 'post',
      path: '/plan-templates/{year}/commands',
      summary: '填写一年的计划模板（市经济信息化委）',
      request: {
        params: yearPath,
        headers: z.object({ 'idempotency-key': onceKey }),
        body: { required: true, content: { 'application/json': { schema: commandSchema } } },
      },
      responses: {
        200: jsonOf(answerSchema, '已记录'),
        ...commonProblems,
        ...notFoundProblem,
        ...actProblems,
      },
    },
    async (context, { params }) => {
      const session = requireSession(context);
      const { text, value } = await jsonBody(context, commandSchema);
      const year = yearIn(params.year);
      return idempotent(context, hefu, text, {
        plan: () => Promise.resolve({}),
        work: async (_plan, commandId): Promise<Outcome> => {
          const answer = await setTemplate(hefu, session, { ...value.data, year, commandId });
          return outcomeOf(answer, 200, ({ version, events }) => ({ id: String(year), version, events }));
        },
      });
    },
  );
}
