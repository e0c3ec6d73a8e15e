import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { z } from '@hono/zod-openapi';
import { attachFile } from '../../client/dossier/attach-file.js';
import { dossierFiles } from '../../client/dossier/dossier-files.js';
import { fileLink } from '../../client/dossier/file-link.js';
import { draftLetter, issueLetter, lettersOf, type LetterOfCase } from '../../client/dossier/letters.js';
import type { HefuConnection } from '../../client/connection.js';
import { filePurposes } from '../../domain/dossier/file-purpose.js';
import { mediaTypeOf } from '../../domain/dossier/file-type.js';
import { letterKinds } from '../../domain/letter/letter-kind.js';
import { fileHeaders } from '../files/send-file.js';
import { requireSession } from '../sign-in/require-session.js';
import { address, type Api } from './address.js';
import { idempotent, onceKey } from './idempotent.js';
import { jsonBody } from './json-body.js';
import { byNumber } from './list-place.js';
import { pageOfAll } from './one-page.js';
import { outcomeOf } from './outcome.js';
import { idText, oneLineText, pageFields } from './page-query.js';
import { actProblems, commonProblems, jsonOf, listOf, notFoundProblem } from './responses.js';
import { writtenText } from './schemas.js';
import { hindranceTold } from '../refusal-told.js';
import { say } from '../say.js';

const caseId = z.object({ id: idText().openapi({ example: 'GX-2026-000123' }) });
const fileId = caseId.extend({ file: idText(20).openapi({ example: 'F1' }) });
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
const which = z.object({ kind: z.enum(letterKinds), of: writtenText(40).default('') });
const issuing = z.strictObject({ ...which.shape, documentNo: writtenText(100).default('') });
const page = z.object(pageFields(byNumber));
const done = z.object({ id: z.string(), events: z.array(z.string()) });
const uploaded = done.extend({ sha256 });

const binary = { schema: z.string().openapi({ format: 'binary' }) };
const draftFile = {
  description: '草稿文件',
  content: { [mediaTypeOf('docx')]: binary, [mediaTypeOf('pdf')]: binary },
};
const fileLinked = {
  description: '链接',
  headers: { Location: { description: '文件的链接', schema: { type: 'string' as const } } },
};

/** Why it cannot be sent yet stands in the language of whoever asks. */
const letterTold = (
  one: LetterOfCase,
): LetterOfCase | (Omit<LetterOfCase, 'hindrance'> & { hindrance: string }) =>
  one.hindrance === null ? one : { ...one, hindrance: hindranceTold(one.hindrance) };

/** Files and letters of a share request. */
export function dossierAddresses(api: Api, hefu: HefuConnection): void {
  address(
    api,
    {
      method: 'get',
      path: '/share-requests/{id}/files',
      summary: '一件的附件和已发出的函件',
      request: { params: caseId, query: page },
      responses: { 200: listOf(listedFile, '一页文件'), ...commonProblems, ...notFoundProblem },
    },
    async (context, { params: { id }, query }) =>
      pageOfAll(context, query, await dossierFiles(hefu, requireSession(context), id)),
  );
  address(
    api,
    {
      method: 'post',
      path: '/share-requests/{id}/files',
      summary: '上传一个附件：内容即请求体，边收边存',
      request: {
        params: caseId,
        query: z.object({ purpose: z.enum(filePurposes), name: oneLineText(400) }),
        headers: z.object({ 'idempotency-key': onceKey }),
        body: {
          required: true,
          content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
        },
      },
      responses: { 201: jsonOf(uploaded, '已上传'), ...commonProblems, ...notFoundProblem, ...actProblems },
    },
    async (context, { params: { id }, query: { purpose, name } }) => {
      const session = requireSession(context);
      const { body } = context.req.raw;
      const hashed = hashing(body === null ? [] : Readable.fromWeb(body));
      return idempotent(context, hefu, '', {
        plan: () => Promise.resolve({}),
        work: async (_, commandId) => {
          const bytes = Readable.from(hashed.bytes);
          const answer = await attachFile(hefu, session, id, { purpose, name, bytes, commandId });
          return outcomeOf(answer, 201, ({ events }) => ({ id, events, sha256: hashed.digest() }));
        },
        // The bytes are no part of the fingerprint: sent again, they are compared with what was kept.
        complete: async (outcome, replayed) => {
          if (!replayed || outcome.status !== 201) return outcome;
          await Readable.from(hashed.bytes)
            .resume()
            .once('error', () => undefined)
            .toArray();
          return uploaded.parse(outcome.body).sha256 === hashed.digest() ? outcome : null;
        },
      });
    },
  );
  address(
    api,
    {
      method: 'get',
      path: '/share-requests/{id}/files/{file}',
      summary: '下载一个文件：转到只给登录人、五分钟内有效的链接，下载记入案卷',
      request: { params: fileId },
      responses: { 303: fileLinked, ...commonProblems, ...notFoundProblem },
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
      request: { params: caseId, query: page },
      responses: { 200: listOf(letter, '一页函件'), ...commonProblems, ...notFoundProblem },
    },
    async (context, { params: { id }, query }) =>
      pageOfAll(context, query, (await lettersOf(hefu, requireSession(context), id)).map(letterTold)),
  );
  address(
    api,
    {
      method: 'get',
      path: '/share-requests/{id}/letters/draft',
      summary: '一份函件的草稿，docx 或 PDF',
      request: { params: caseId, query: which.extend({ format: z.enum(['docx', 'pdf']) }) },
      responses: { 200: draftFile, ...commonProblems, ...notFoundProblem },
    },
    async (context, { params: { id }, query }) => {
      const { content, file } = await draftLetter(hefu, requireSession(context), id, query);
      const name = `${content.title}${say('（草稿）', ' (draft)')}.${query.format}`;
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
      responses: { 200: jsonOf(done, '已发出'), ...commonProblems, ...notFoundProblem, ...actProblems },
    },
    async (context, { params: { id } }) => {
      const session = requireSession(context);
      const body = await jsonBody(context, issuing);
      return idempotent(context, hefu, body.text, {
        plan: () => Promise.resolve({}),
        work: async (_, commandId) =>
          outcomeOf(
            await issueLetter(hefu, session, id, { ...body.value, commandId }),
            200,
            ({ events }) => ({
              id,
              events,
            }),
          ),
      });
    },
  );
}

/** Bytes as they go by, with the hash of all that went. */
function hashing(source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): {
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly digest: () => string;
} {
  const hash = createHash('sha256');
  return {
    bytes: (async function* () {
      for await (const chunk of source) {
        hash.update(chunk);
        yield chunk;
      }
    })(),
    digest: () => hash.copy().digest('hex'),
  };
}
