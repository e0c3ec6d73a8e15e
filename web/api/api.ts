import { OpenAPIHono } from '@hono/zod-openapi';
import type { HefuConnection } from '../../client/connection.js';
import { annualPlanCase } from '../../client/annual-plan-case.js';
import { showPlan } from '../../client/annual-plans.js';
import { catalogueChangeCase } from '../../client/catalogue-change-case.js';
import { showCatalogueChange } from '../../client/catalogue-changes.js';
import { demandCase } from '../../client/demand-case.js';
import { showDemand } from '../../client/demands.js';
import { openingApplicationCase } from '../../client/opening-application-case.js';
import { showOpening } from '../../client/opening-applications.js';
import { showShareRequest } from '../../client/reading.js';
import { shareRequestCase } from '../../client/share-request-case.js';
import { problem } from '../problem.js';
import { sessionCookieName } from '../sign-in/cookie.js';
import type { WebEnv } from '../web-env.js';
import type { Api } from './address.js';
import { caseAddresses, type ServedCase } from './cases.js';
import { catalogueReading } from './catalogue.js';
import { changeReading, changeReporting } from './changes.js';
import { demandReading, demandRecording } from './demands.js';
import { credentialAddresses } from './credentials.js';
import { dossierAddresses } from './dossier.js';
import { auditAddresses } from './audit.js';
import { auditOfOne } from './audit-of-one.js';
import { auditOpened } from './auditor.js';
import { calendarReading } from './calendar.js';
import type { CountDue } from '../calendar-due.js';
import { fieldProblems } from './field-problems.js';
import { templateAddresses } from './plan-templates.js';
import { planIssuing } from './plan-issuing.js';
import { planReading } from './plans.js';
import { entryWriting } from './entries.js';
import { eventReading } from './events.js';
import { openingCredentials } from './opening-credentials.js';
import { openingReading, openingRegistering } from './opening-applications.js';
import { noticeReading } from './notices.js';
import { letterStarting } from './letters.js';
import { keepOpenings } from '../openings.js';
import { changeSchema, demandSchema, openingSchema, planSchema, shareRequestSchema } from './schemas.js';
import { shareRequestReading } from './share-requests.js';

/** Every kind of case that is served; a new one is a line here and its own list. */
const servedCases: readonly ServedCase[] = [
  {
    plural: 'share-requests',
    kind: shareRequestCase,
    example: 'GX-2026-000123',
    schema: shareRequestSchema,
    show: showShareRequest,
  },
  {
    plural: 'annual-plans',
    kind: annualPlanCase,
    example: 'mzj-2026',
    schema: planSchema,
    show: showPlan,
  },
  {
    plural: 'catalogue-changes',
    kind: catalogueChangeCase,
    example: 'ML-2026-000007',
    schema: changeSchema,
    show: showCatalogueChange,
  },
  {
    plural: 'demands',
    kind: demandCase,
    example: 'XQ-2026-000003',
    schema: demandSchema,
    show: showDemand,
  },
  {
    plural: 'opening-applications',
    kind: openingApplicationCase,
    example: 'KF-2026-000002',
    schema: openingSchema,
    show: showOpening,
  },
];

/** `/api/v1`: the same client that the command line and the pages use. */
export function createApi(
  hefu: HefuConnection,
  countDue: CountDue,
  report: (error: Error, trace: string) => void,
): Api {
  const keepOpening = keepOpenings(hefu, report);
  const api = new OpenAPIHono<WebEnv>({
    defaultHook: (result) => {
      if (result.success) return undefined;
      const errors = fieldProblems(result.error.issues).map(({ pointer, code, detail }) => ({
        pointer,
        code,
        detail,
      }));
      if (result.target === 'header')
        return problem(400, 'bad-request', errors.map(({ detail }) => detail).join(''), { errors });
      return problem(422, 'malformed', errors.map(({ detail }) => detail).join(''), { errors });
    },
  });
  calendarReading(api, countDue);
  shareRequestReading(api, hefu);
  letterStarting(api, hefu);
  dossierAddresses(api, hefu);
  credentialAddresses(api, hefu);
  planReading(api, hefu);
  planIssuing(api, hefu);
  templateAddresses(api, hefu);
  changeReading(api, hefu);
  changeReporting(api, hefu);
  demandReading(api, hefu);
  demandRecording(api, hefu);
  openingReading(api, hefu);
  openingRegistering(api, hefu);
  openingCredentials(api, hefu);
  for (const served of servedCases) caseAddresses(api, hefu, served, keepOpening);
  catalogueReading(api, hefu);
  entryWriting(api, hefu);
  noticeReading(api, hefu);
  eventReading(api, hefu);
  auditAddresses(api, hefu, auditOpened(keepOpening));
  auditOfOne(api, hefu, auditOpened(keepOpening), report);
  return api;
}

/** The interface described: OpenAPI 3.1. */
export function describeApi(api: Api): object {
  const token = {
    type: 'http',
    scheme: 'bearer',
    description: '令牌：hefu user token 签发的，或客户端凭据换取的',
  };
  const cookie = { type: 'apiKey', in: 'cookie', name: sessionCookieName, description: '登录后的会话' };
  api.openAPIRegistry.registerComponent('securitySchemes', 'token', token as never);
  api.openAPIRegistry.registerComponent('securitySchemes', 'session', cookie as never);
  return api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'Hefu', version: '1', description: '合符：政务数据共享申请的办理接口。' },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }, { session: [] }],
  });
}
