import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { z } from '@hono/zod-openapi';
import { attachFile } from '../../client/dossier/attach-file.js';
import { dossierFiles } from '../../client/dossier/dossier-files.js';
import { fileLink } from '../../client/dossier/file-link.js';
import { draftLetter, issueLetter, lettersOf, type LetterOfCase } from '../../client/dossier/letters.js';
import type { LetterCategory } from '../../client/dossier/dossier-case.js';
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

/** A kind of case that has letters, as it is addressed. */
interface Served {
  readonly plural: string;
  readonly category: LetterCategory;
  /** One of its ids, for the description. */
  readonly example: string;
}

const requests: Served = {
  plural: 'share-requests',
  category: 'share-request',
  example: 'GX-2026-000123',
};
const served: readonly Served[] = [
  requests,
  { plural: 'annual-plans', category: 'annual-plan', example: 'mzj-2026' },
  { plural: 'catalogue-changes', category: 'catalogue-change', example: 'ML-2026-000007' },
  { plural: 'opening-applications', category: 'opening-application', example: 'KF-2026-000007' },
];

/** The ids in the addresses of a kind of case. */
function namedIn(example: string) {
  const caseId = z.object({ id: idText().openapi({ example }) });
  return { caseId, fileId: caseId.extend({ file: idText(20).openapi({ example: 'L1.pdf' }) }) };
}
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

/** Attachments of share requests; letters, and files of what was sent, of every kind of case that has letters. */
export function dossierAddresses(api: Api, hefu: HefuConnection): void {
  const { caseId } = namedIn(requests.example);
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
  for (const place of served) {
    fileAddresses(api, hefu, place);
    letterAddresses(api, hefu, place);
  }
}

function fileAddresses(api: Api, hefu: HefuConnection, { plural, category, example }: Served): void {
  const { caseId, fileId } = namedIn(example);
  address(
    api,
    {
      method: 'get',
      path: `/${plural}/{id}/files`,
      summary: '一件的附件和已发出的函件',
      request: { params: caseId, query: page },
      responses: { 200: listOf(listedFile, '一页文件'), ...commonProblems, ...notFoundProblem },
    },
    async (context, { params: { id }, query }) =>
      pageOfAll(context, query, await dossierFiles(hefu, requireSession(context), id, category)),
  );
  address(
    api,
    {
      method: 'get',
      path: `/${plural}/{id}/files/{file}`,
      summary: '下载一个文件：转到只给登录人、五分钟内有效的链接，下载记入案卷',
      request: { params: fileId },
      responses: { 303: fileLinked, ...commonProblems, ...notFoundProblem },
    },
    async (context, { params: { id, file } }) => {
      const session = requireSession(context);
      await dossierFiles(hefu, session, id, category);
      return context.redirect(`/files/${await fileLink(hefu, session, id, file)}`, 303);
    },
  );
}

function letterAddresses(api: Api, hefu: HefuConnection, { plural, category, example }: Served): void {
  const { caseId } = namedIn(example);
  address(
    api,
    {
      method: 'get',
      path: `/${plural}/{id}/letters`,
      summary: '一件可以出的函件：草稿、可以发出的、已发出的',
      request: { params: caseId, query: page },
      responses: { 200: listOf(letter, '一页函件'), ...commonProblems, ...notFoundProblem },
    },
    async (context, { params: { id }, query }) =>
      pageOfAll(
        context,
        query,
        (await lettersOf(hefu, requireSession(context), id, category)).map(letterTold),
      ),
  );
  address(
    api,
    {
      method: 'get',
      path: `/${plural}/{id}/letters/draft`,
      summary: '一份函件的草稿，docx 或 PDF',
      request: { params: caseId, query: which.extend({ format: z.enum(['docx', 'pdf']) }) },
      responses: { 200: draftFile, ...commonProblems, ...notFoundProblem },
    },
    async (context, { params: { id }, query }) => {
      const { content, file } = await draftLetter(hefu, requireSession(context), id, {
        ...query,
        category,
      });
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
      path: `/${plural}/{id}/letters`,
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
            await issueLetter(hefu, session, id, { ...body.value, category, commandId }),
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
