import { Readable } from 'node:stream';
import { z } from '@hono/zod-openapi';
import { attachFile } from '../../client/dossier/attach-file.js';
import { dossierFiles } from '../../client/dossier/dossier-files.js';
import { fileLink } from '../../client/dossier/file-link.js';
import { draftLetter, issueLetter, lettersOf } from '../../client/dossier/letters.js';
import type { HefuConnection } from '../../client/connection.js';
import { filePurposes } from '../../domain/dossier/file-purpose.js';
import { mediaTypeOf } from '../../domain/dossier/file-type.js';
import { asJson } from '../../domain/json.js';
import { letterKinds } from '../../domain/letter/letter-kind.js';
import type { CommandAnswer } from '../../domain/recording.js';
import { commandIdOf } from '../files/upload-address.js';
import { fileHeaders } from '../files/send-file.js';
import { problem, problemBody } from '../problem.js';
import { requireSession } from '../sign-in/require-session.js';
import { address, type Api } from './address.js';
import { idempotent, onceKey } from './idempotent.js';
import { jsonBody } from './json-body.js';
import { commonProblems, jsonOf, notFoundProblem, onceProblems } from './responses.js';

const caseId = z.object({ id: z.string().max(100).openapi({ example: 'GX-2026-000123' }) });
const fileId = caseId.extend({ file: z.string().max(20).openapi({ example: 'F1' }) });
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const listedFile = z.looseObject({
  file: z.string(),
  purpose: z.enum(filePurposes).nullable(),
  name: z.string(),
  type: z.string(),
  bytes: z.int(),
  sha256,
  readable: z.boolean(),
});
const letter = z.looseObject({ kind: z.enum(letterKinds), of: z.string(), hindrance: z.string().nullable() });
const which = z.object({ kind: z.enum(letterKinds), of: z.string().max(40).default('') });
const issuing = which.extend({ documentNo: z.string().max(100).default('') });
const done = z.object({ id: z.string(), events: z.array(z.string()) });

/** Files and letters of a share request. */
export function dossierAddresses(api: Api, hefu: HefuConnection): void {
  address(
    api,
    {
      method: 'get',
      path: '/share-requests/{id}/files',
      summary: '一件的附件和已发出的函件',
      request: { params: caseId },
      responses: { 200: jsonOf(z.array(listedFile), '文件'), ...commonProblems, ...notFoundProblem },
    },
    async (context, { params: { id } }) =>
      context.json(await dossierFiles(hefu, requireSession(context), id)),
  );
  address(
    api,
    {
      method: 'post',
      path: '/share-requests/{id}/files',
      summary: '上传一个附件：内容即请求体，边收边存',
      request: {
        params: caseId,
        query: z.object({ purpose: z.enum(filePurposes), name: z.string().min(1).max(400) }),
        headers: z.object({ 'idempotency-key': onceKey }),
        body: {
          required: true,
          content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
        },
      },
      responses: { 201: jsonOf(done, '已上传'), ...commonProblems, ...notFoundProblem, ...onceProblems },
    },
    async (context, { params: { id }, query: { purpose, name } }) => {
      const session = requireSession(context);
      const key = context.req.header('idempotency-key') ?? '';
      if (key === '') return problem(400, 'bad-request', '请在 Idempotency-Key 中给出这次请求自己的编号。');
      const { body } = context.req.raw;
      const bytes = body === null ? Readable.from([]) : Readable.fromWeb(body);
      const commandId = commandIdOf(session.actor.user, key);
      const answer = await attachFile(hefu, session, id, { purpose, name, bytes, commandId });
      const { status, body: said } = outcome(id, answer, 201);
      return new Response(JSON.stringify(said), { status, headers: { 'content-type': typeFor(status) } });
    },
  );
  address(
    api,
    {
      method: 'get',
      path: '/share-requests/{id}/files/{file}',
      summary: '下载一个文件：转到只给登录人、五分钟内有效的链接，下载记入案卷',
      request: { params: fileId },
      responses: { 303: { description: '链接' }, ...commonProblems, ...notFoundProblem },
    },
    async (context, { params: { id, file } }) => {
      const session = requireSession(context);
      await dossierFiles(hefu, session, id);
      return context.redirect(`/files/${await fileLink(hefu, session, id, file)}`, 303);
    },
  );
  letterAddresses(api, hefu);
}

function letterAddresses(api: Api, hefu: HefuConnection): void {
  address(
    api,
    {
      method: 'get',
      path: '/share-requests/{id}/letters',
      summary: '一件可以出的函件：草稿、可以发出的、已发出的',
      request: { params: caseId },
      responses: { 200: jsonOf(z.array(letter), '函件'), ...commonProblems, ...notFoundProblem },
    },
    async (context, { params: { id } }) => context.json(await lettersOf(hefu, requireSession(context), id)),
  );
  address(
    api,
    {
      method: 'get',
      path: '/share-requests/{id}/letters/draft',
      summary: '一份函件的草稿，docx 或 PDF',
      request: { params: caseId, query: which.extend({ format: z.enum(['docx', 'pdf']) }) },
      responses: { 200: { description: '草稿文件' }, ...commonProblems, ...notFoundProblem },
    },
    async (context, { params: { id }, query }) => {
      const { content, file } = await draftLetter(hefu, requireSession(context), id, query);
      const name = `${content.title}（草稿）.${query.format}`;
      return new Response(Buffer.from(file), {
        headers: fileHeaders(name, mediaTypeOf(query.format), file.length),
      });
    },
  );
  address(
    api,
    {
      method: 'post',
      path: '/share-requests/{id}/letters',
      summary: '发出一份函件：按内容留存，不再更换',
      request: {
        params: caseId,
        headers: z.object({ 'idempotency-key': onceKey }),
        body: { required: true, content: { 'application/json': { schema: issuing } } },
      },
      responses: { 200: jsonOf(done, '已发出'), ...commonProblems, ...notFoundProblem, ...onceProblems },
    },
    async (context, { params: { id } }) => {
      const session = requireSession(context);
      const body = await jsonBody(context, issuing);
      return idempotent(context, hefu, body.text, {
        plan: () => Promise.resolve({}),
        work: async (_, commandId) =>
          outcome(id, await issueLetter(hefu, session, id, { ...body.value, commandId }), 200),
      });
    },
  );
}

function outcome(
  id: string,
  answer: CommandAnswer,
  accepted: number,
): { readonly status: number; readonly body: ReturnType<typeof asJson> } {
  if (answer.kind === 'accepted') return { status: accepted, body: asJson({ id, events: answer.events }) };
  const forbidden = answer.refusals.every((refusal) => refusal.forbidden === true);
  const status = forbidden ? 403 : 409;
  const refusals = answer.refusals.map(({ code, message }) => ({ code, message }));
  const detail = refusals.map(({ message }) => message).join('');
  return {
    status,
    body: asJson(problemBody(status, forbidden ? 'forbidden' : 'refused', detail, { refusals })),
  };
}

const typeFor = (status: number): string =>
  status < 400 ? 'application/json; charset=utf-8' : 'application/problem+json; charset=utf-8';
