import { z } from '@hono/zod-openapi';
import {
  examineCredential,
  issueCredential,
  registerService,
  revokeCredential,
} from '../../client/dossier/credentials.js';
import type { HefuConnection } from '../../client/connection.js';
import type { Refusal } from '../../domain/refusal.js';
import { problem } from '../problem.js';
import { requireSession } from '../sign-in/require-session.js';
import { address, type Api } from './address.js';
import { jsonBody } from './json-body.js';
import { commonProblems, jsonOf, notFoundProblem, onceProblems } from './responses.js';

const caseId = z.object({ id: z.string().max(100) });
const done = z.object({ id: z.string() });
const service = z.object({ url: z.string().max(1000) });
const revoking = z.object({ credential: z.string().max(100), reason: z.string().max(1000) });
const examining = z.object({ credential: z.string().max(200) });
const handedOut = z.object({ credential: z.string(), secret: z.string(), url: z.string() });
const examined = z.looseObject({ active: z.boolean() });
const body = <S extends z.ZodType>(schema: S) =>
  ({ required: true, content: { 'application/json': { schema } } }) as const;

/** 接口交换: where the service is, a credential for it, and whether one that is shown is good. */
export function credentialAddresses(api: Api, hefu: HefuConnection): void {
  address(
    api,
    {
      method: 'put',
      path: '/share-requests/{id}/service',
      summary: '登记接口地址（提供方）',
      request: { params: caseId, body: body(service) },
      responses: { 200: jsonOf(done, '已登记'), ...commonProblems, ...notFoundProblem, ...onceProblems },
    },
    async (context, { params: { id } }) => {
      const session = requireSession(context);
      const { value } = await jsonBody(context, service);
      const answer = await registerService(hefu, session, id, value.url);
      return answer.kind === 'refused' ? no(answer.refusals) : context.json({ id });
    },
  );
  address(
    api,
    {
      method: 'post',
      path: '/share-requests/{id}/credentials',
      summary: '领取接口凭据（申请方）：密钥只在这一次答复中出现，遗失的停用后重新领取',
      request: { params: caseId },
      responses: { 201: jsonOf(handedOut, '已领取'), ...commonProblems, ...notFoundProblem, ...onceProblems },
    },
    async (context, { params: { id } }) => {
      const answer = await issueCredential(hefu, requireSession(context), id);
      if (answer.kind === 'refused') return no(answer.refusals);
      const { credential, secret, url } = answer;
      return context.json({ credential, secret, url }, 201, { 'cache-control': 'no-store' });
    },
  );
  address(
    api,
    {
      method: 'post',
      path: '/share-requests/{id}/credentials/revoke',
      summary: '停用接口凭据',
      request: { params: caseId, body: body(revoking) },
      responses: { 200: jsonOf(done, '已停用'), ...commonProblems, ...notFoundProblem, ...onceProblems },
    },
    async (context, { params: { id } }) => {
      const session = requireSession(context);
      const { value } = await jsonBody(context, revoking);
      const answer = await revokeCredential(hefu, session, id, value);
      return answer.kind === 'refused' ? no(answer.refusals) : context.json({ id });
    },
  );
  address(
    api,
    {
      method: 'post',
      path: '/credentials/examine',
      summary: '核验一份接口凭据现在是否有效（由提供方的接口调用）',
      request: { body: body(examining) },
      responses: { 200: jsonOf(examined, '是否有效'), ...commonProblems, ...onceProblems },
    },
    async (context) => {
      const session = requireSession(context);
      const { value } = await jsonBody(context, examining);
      return context.json(await examineCredential(hefu, session, value.credential));
    },
  );
}

function no(refused: readonly Refusal[]): Response {
  const forbidden = refused.every((refusal) => refusal.forbidden === true);
  const refusals = refused.map(({ code, message }) => ({ code, message }));
  const detail = refusals.map(({ message }) => message).join('');
  return problem(forbidden ? 403 : 409, forbidden ? 'forbidden' : 'refused', detail, { refusals });
}
