import { z } from '@hono/zod-openapi';
import type { HefuConnection } from '../../client/connection.js';
import type { Outcome } from '../../client/once-only.js';
import { startPlans, type PlansWanted, type StartedPlan } from '../../client/start-plans.js';
import { showPlan } from '../../client/annual-plans.js';
import { asJson } from '../../domain/json.js';
import { templateYears } from '../../domain/plan-templates/reasons-against.js';
import { issuing, planIssuers } from '../pages/plans/plan-issuers.js';
import { requireRole } from '../pages/require-role.js';
import { refusalTold } from '../refusal-told.js';
import { requireSession } from '../sign-in/require-session.js';
import { address, type Api } from './address.js';
import { asks } from './asks.js';
import { idempotent, onceKey } from './idempotent.js';
import { jsonBody } from './json-body.js';
import { refusedOutcome } from './outcome.js';
import { oneLineText } from './page-query.js';
import { actProblems, commonProblems, jsonOf, notFoundProblem } from './responses.js';
import { planSchema } from './schemas.js';

const years = [templateYears.from - 1, templateYears.to] as const;
const when = {
  year: z.int().min(years[0]).max(years[1]).openapi({ example: 2027 }),
  issuedOn: z.iso.date().optional(),
  documentNo: oneLineText(100).optional(),
};
const ofOne = z.strictObject({ ...when, department: oneLineText(64) });
const ofAll = z.strictObject({ ...when, all: z.literal(true) });

/** The same, checked as one, so that what is wrong is told by its field. */
const wanted = z
  .strictObject({ ...when, department: ofOne.shape.department.optional(), all: ofAll.shape.all.optional() })
  .refine(
    ({ department, all }) => (department === undefined) !== (all === undefined),
    asks([
      '请用 department 指明一个部门，或者用 all（true）下达所有部门的计划，两者选一。',
      'Please name one department, or all (true) for the plans of every department: one of the two.',
    ]),
  );

const issuedSchema = z
  .object({
    year: z.int(),
    plans: z.array(planSchema.extend({ outcome: z.enum(['started', 'existing']) })).max(1000),
    refused: z.array(
      z.object({
        department: z.string(),
        refusals: z.array(z.object({ code: z.string(), message: z.string() })),
      }),
    ),
  })
  .openapi('IssuedPlans');

/** `POST /annual-plans`: the year's plan of one department or of all, as `hefu plan start`. */
export function planIssuing(api: Api, hefu: HefuConnection): void {
  address(
    api,
    {
      method: 'post',
      path: '/annual-plans',
      summary: '下达年度计划：一个部门的，或者所有部门的；已经建立的不重复建立',
      request: {
        headers: z.object({ 'idempotency-key': onceKey }),
        body: { required: true, content: { 'application/json': { schema: z.union([ofOne, ofAll]) } } },
      },
      responses: {
        200: jsonOf(issuedSchema, '已下达'),
        ...commonProblems,
        ...notFoundProblem,
        ...actProblems,
      },
    },
    async (context) => {
      const session = requireSession(context);
      const { text, value } = await jsonBody(context, wanted);
      requireRole({ session }, planIssuers, issuing);
      const { department, year, issuedOn, documentNo } = value;
      const order: PlansWanted = {
        year,
        ...(department === undefined ? {} : { departments: [department] }),
        ...(issuedOn === undefined ? {} : { issuedOn }),
        ...(documentNo === undefined ? {} : { documentNo }),
      };
      return idempotent(context, hefu, text, {
        plan: () => Promise.resolve({}),
        work: async () => outcomeOfPlans(hefu, year, await startPlans(hefu, session, order)),
      });
    },
  );
}

/** Where none was issued nor there already, why not; else the plans, and what was refused beside them. */
async function outcomeOfPlans(
  hefu: HefuConnection,
  year: number,
  started: readonly StartedPlan[],
): Promise<Outcome> {
  const refused = started.filter(({ outcome }) => outcome === 'refused');
  if (refused.length > 0 && refused.length === started.length) {
    const each = refused.flatMap(({ refusals }) => refusals);
    return refusedOutcome([...new Map(each.map((one) => [one.message, one])).values()]);
  }
  const plans: object[] = [];
  for (const { id, outcome } of started)
    if (outcome !== 'refused') plans.push({ ...(await showPlan(hefu, id)), outcome });
  const left = refused.map(({ department, refusals }) => ({
    department,
    refusals: refusals.map(({ code, message }) => ({ code, message: refusalTold({ code, message }) })),
  }));
  return { status: 200, body: asJson({ year, plans, refused: left }) };
}
