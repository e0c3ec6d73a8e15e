import { z } from '@hono/zod-openapi';
import {
  examineCredential,
  handedOutSecret,
  issueCredential,
  registerService,
  revokeCredential,
} from '../../client/dossier/credentials.js';
import type { HefuConnection } from '../../client/connection.js';
import type { Outcome } from '../../client/once-only.js';
import { asJson } from '../../domain/json.js';
import { problemBody } from '../problem.js';
import { requireSession } from '../sign-in/require-session.js';
import { address, type Api } from './address.js';
import { idempotent, onceKey } from './idempotent.js';
import { jsonBody } from './json-body.js';
import { outcomeOf } from './outcome.js';
import { idText } from './page-query.js';
import { actProblems, bodyProblems, commonProblems, jsonOf, notFoundProblem } from './responses.js';
import { writtenText } from './schemas.js';
import { say } from '../say.js';

const params = z.object({ id: idText().openapi({ example: 'GX-2026-000123' }) });
const headers = z.object({ 'idempotency-key': onceKey });
const done = z.object({ id: z.string() });
const service = z.strictObject({ url: writtenText(1000) });
const revoking = z.strictObject({ credential: writtenText(100), reason: writtenText(1000) });
const examining = z.strictObject({ credential: writtenText(200) });
export const handedOut = z.object({ credential: z.string(), secret: z.string(), url: z.string() });
const examined = z.looseObject({ active: z.boolean() });
const body = <S extends z.ZodType>(schema: S) =>
  ({ required: true, content: { 'application/json': { schema } } }) as const;
const acted = { ...commonProblems, ...notFoundProblem, ...actProblems };
const nothing = { plan: () => Promise.resolve({}) };

/** 接口交换: where the service is, a credential for it, and whether one that is shown is good. */
export function credentialAddresses(api: Api, hefu: HefuConnection): void {
  address(
    api,
    {
      method: 'put',
      path: '/share-requests/{id}/service',
      summary: '登记接口地址（提供方）',
      request: { params, headers, body: body(service) },
      responses: { 200: jsonOf(done, '已登记'), ...acted },
    },
    async (context, { params: { id } }) => {
      const { text, value } = await jsonBody(context, service);
      return idempotent(context, hefu, text, {
        ...nothing,
        work: async (_, commandId) =>
          outcomeOf(
            await registerService(hefu, requireSession(context), id, value.url, commandId),
            200,
            () => ({
              id,
            }),
          ),
      });
    },
  );
  address(
    api,
    {
      method: 'post',
      path: '/share-requests/{id}/credentials',
      summary: '领取接口凭据（申请方）：密钥只在这次请求的答复中出现，遗失的停用后重新领取',
      request: { params, headers },
      responses: { 201: jsonOf(handedOut, '已领取'), ...acted },
    },
    async (context, { params: { id } }) => {
      const response = await idempotent(context, hefu, '', {
        ...nothing,
        work: async (_, commandId): Promise<Outcome> => {
          const answer = await issueCredential(hefu, requireSession(context), id, commandId);
          if (answer.kind === 'refused') return outcomeOf(answer, 201, () => ({}));
          const { credential, url } = answer;
          return { status: 201, body: asJson({ credential, url }) };
        },
        complete: (outcome) => withSecret(hefu, outcome),
      });
      response.headers.set('cache-control', 'no-store');
      return response;
    },
  );
  address(
    api,
    {
      method: 'post',
      path: '/share-requests/{id}/credentials/revoke',
      summary: '停用接口凭据',
      request: { params, headers, body: body(revoking) },
      responses: { 200: jsonOf(done, '已停用'), ...acted },
    },
    async (context, { params: { id } }) => {
      const { text, value } = await jsonBody(context, revoking);
      return idempotent(context, hefu, text, {
        ...nothing,
        work: async (_, commandId) =>
          outcomeOf(await revokeCredential(hefu, requireSession(context), id, value, commandId), 200, () => ({
            id,
          })),
      });
    },
  );
  address(
    api,
    {
      method: 'post',
      path: '/credentials/examine',
      summary: '核验一份接口凭据现在是否有效（由提供方的接口调用）；只查询，不需要 Idempotency-Key',
      request: { body: body(examining) },
      responses: { 200: jsonOf(examined, '是否有效'), ...commonProblems, ...bodyProblems },
    },
    async (context) => {
      const { value } = await jsonBody(context, examining);
      return context.json(await examineCredential(hefu, requireSession(context), value.credential));
    },
  );
}

/** The secret is kept nowhere: it is made anew for every answer to the same request. */
export async function withSecret(hefu: HefuConnection, outcome: Outcome): Promise<Outcome> {
  if (outcome.status !== 201) return outcome;
  const { credential, url } = handedOut.omit({ secret: true }).parse(outcome.body);
  const secret = await handedOutSecret(hefu, credential);
  if (secret !== null) return { status: 201, body: asJson({ credential, secret, url }) };
  const detail = say(
    '这份凭据的密钥不能再次给出，请停用它，然后用另一个编号重新领取。',
    'The secret of this credential cannot be given again. Please end it and take another under another number.',
  );
  return { status: 409, body: asJson(problemBody(409, 'refused', detail)) };
}
