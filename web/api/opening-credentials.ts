import { z } from '@hono/zod-openapi';
import type { HefuConnection } from '../../client/connection.js';
import type { Outcome } from '../../client/once-only.js';
import { handOutCredential } from '../../client/opening-credentials.js';
import { asJson } from '../../domain/json.js';
import { requireSession } from '../sign-in/require-session.js';
import { address, type Api } from './address.js';
import { handedOut, withSecret } from './credentials.js';
import { idempotent, onceKey } from './idempotent.js';
import { outcomeOf } from './outcome.js';
import { idText } from './page-query.js';
import { actProblems, commonProblems, jsonOf, notFoundProblem } from './responses.js';

const params = z.object({ id: idText().openapi({ example: 'KF-2026-000002' }) });

/** A credential for somebody outside: made for the provider, who hands it over. */
export function openingCredentials(api: Api, hefu: HefuConnection): void {
  address(
    api,
    {
      method: 'post',
      path: '/opening-applications/{id}/credentials',
      summary: '生成接口凭据（提供方），转交申请主体：密钥只在这次请求的答复中出现',
      request: { params, headers: z.object({ 'idempotency-key': onceKey }) },
      responses: {
        201: jsonOf(handedOut, '已生成'),
        ...commonProblems,
        ...notFoundProblem,
        ...actProblems,
      },
    },
    async (context, { params: { id } }) => {
      const response = await idempotent(context, hefu, '', {
        plan: () => Promise.resolve({}),
        work: async (_, commandId): Promise<Outcome> => {
          const answer = await handOutCredential(hefu, requireSession(context), id, commandId);
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
}
