import { z } from '@hono/zod-openapi';
import { entryHistory } from '../../client/entry-history.js';
import { getCatalogueEntry } from '../../client/catalogue.js';
import { commandCatalogue, type CatalogueAnswer } from '../../client/command-catalogue.js';
import type { HefuConnection } from '../../client/connection.js';
import { MalformedInput, NotFound } from '../../client/failures.js';
import type { Outcome } from '../../client/once-only.js';
import type { Session } from '../../client/session.js';
import { viewing } from '../../client/viewing.js';
import { draftEntry, reviseEntry } from '../../client/write-entry.js';
import { catalogueCommandSchemas, entryFieldsSchema } from '../../domain/catalogue/schema.js';
import { requireSession } from '../sign-in/require-session.js';
import { address, type Api } from './address.js';
import { asks } from './asks.js';
import { changedMeanwhile } from './changed-meanwhile.js';
import { etagOf, ifMatch, matches } from './etag.js';
import { fieldProblems } from './field-problems.js';
import { idempotent, onceKey } from './idempotent.js';
import { jsonBody } from './json-body.js';
import { byNumber } from './list-place.js';
import { pageOfAll } from './one-page.js';
import { outcomeOf } from './outcome.js';
import { idText, pageFields, pageLimit } from './page-query.js';
import {
  actProblems,
  commonProblems,
  jsonOf,
  linkTo,
  listOf,
  notFoundProblem,
  oneOf,
  versionProblem,
} from './responses.js';
import { answerSchema, writtenText } from './schemas.js';

const code = z.object({ code: idText(200) });
const drafted = z
  .strictObject({ code: writtenText(200).optional(), fields: entryFieldsSchema })
  .openapi('DraftedEntry');

/** What is written is stated field by field; the rest of the entry stays as it is. */
const revision = z.strictObject({ fields: entryFieldsSchema, reason: writtenText(4000).optional() });
/** Begun at `POST /catalogue`, and registered as it is by an import. */
const elsewhere = ['DraftEntry', 'RegisterEntry'];
const commandTypes = (
  Object.keys(catalogueCommandSchemas) as (keyof typeof catalogueCommandSchemas)[]
).filter((type) => !elsewhere.includes(type));
/** Each with its data, for the description; what comes in is answered with a sentence for each field. */
const describedCommands = z.union(
  commandTypes.map((type) =>
    z.strictObject({
      type: z.literal(type),
      data: type === 'ReviseEntry' ? revision : catalogueCommandSchemas[type],
    }),
  ),
);
const commandSchema = z.strictObject({
  type: z.enum(
    commandTypes,
    asks([`type 应为其中之一：${commandTypes.join('、')}。`, `type is one of: ${commandTypes.join(', ')}.`]),
  ),
  data: z.record(z.string(), z.unknown()).default({}),
});

const versionSchema = z
  .object({
    version: z.int(),
    type: z.string(),
    at: z.string(),
    actor: z.string(),
    rule: z.string(),
    data: z.record(z.string(), z.unknown()),
    fields: z.array(z.string()),
  })
  .openapi('EntryVersion');

/** Writing the catalogue: an entry is begun, changed, sent for review, published, withdrawn; and its versions. */
export function entryWriting(api: Api, hefu: HefuConnection): void {
  entryBeginning(api, hefu);
  address(
    api,
    {
      method: 'get',
      path: '/catalogue/{code}/events',
      summary: '一项资源的各个版本，先记录的在前',
      request: { params: code, query: z.object({ ...pageFields(byNumber), limit: pageLimit(200) }) },
      responses: { 200: listOf(versionSchema, '一页版本'), ...commonProblems, ...notFoundProblem },
    },
    async (context, { params, query }) => {
      const seen = viewing(hefu, requireSession(context));
      await entryOf(seen, params.code);
      return pageOfAll(context, query, await entryHistory(seen, params.code));
    },
  );
  address(
    api,
    {
      method: 'post',
      path: '/catalogue/{code}/commands',
      summary: '办理一项资源：修改、送审、审核发布、退回、撤出、登记更新',
      request: {
        params: code,
        headers: z.object({ 'idempotency-key': onceKey, 'if-match': ifMatch.optional() }),
        body: { required: true, content: { 'application/json': { schema: describedCommands } } },
      },
      responses: {
        200: oneOf(answerSchema, '已办理并记录'),
        ...commonProblems,
        ...notFoundProblem,
        ...actProblems,
        ...versionProblem,
      },
    },
    async (context, { params }) => {
      const session = requireSession(context);
      const body = await jsonBody(context, commandSchema);
      const version = async (): Promise<number> =>
        (await entryOf(viewing(hefu, session), params.code)).version;
      if (!matches(context.req.header('if-match'), await version()))
        return changedMeanwhile(hefu, `catalogue/${params.code}`);
      const response = await idempotent(context, hefu, body.text, {
        plan: () => Promise.resolve({}),
        work: async (_, commandId) =>
          outcomeOfEntry(params.code, 200, await ordered(hefu, session, params.code, body.value, commandId)),
      });
      if (response.status === 200) response.headers.set('etag', etagOf(await version()));
      return response;
    },
  );
}

function entryBeginning(api: Api, hefu: HefuConnection): void {
  address(
    api,
    {
      method: 'post',
      path: '/catalogue',
      summary: '起草一项资源；没有写明编码的，由系统编定',
      request: {
        headers: z.object({ 'idempotency-key': onceKey }),
        body: { required: true, content: { 'application/json': { schema: drafted } } },
      },
      responses: {
        201: {
          ...jsonOf(answerSchema, '已起草'),
          links: linkTo('getCatalogueByCode', { code: '$response.body#/id' }),
        },
        ...commonProblems,
        ...notFoundProblem,
        ...actProblems,
      },
    },
    async (context) => {
      const session = requireSession(context);
      const { text, value } = await jsonBody(context, drafted);
      return idempotent(context, hefu, text, {
        plan: () => Promise.resolve({}),
        work: async (_, commandId) => {
          const { code: own, fields } = value;
          const done = await draftEntry(hefu, session, {
            fields,
            commandId,
            ...(own === undefined ? {} : { code: own }),
          });
          return outcomeOfEntry(done.code, 201, done);
        },
      });
    },
  );
}

/** @throws MalformedInput, NotFound */
async function ordered(
  hefu: HefuConnection,
  session: Session,
  own: string,
  { type, data }: z.output<typeof commandSchema>,
  commandId: string,
): Promise<CatalogueAnswer> {
  if (type !== 'ReviseEntry') return commandCatalogue(hefu, session, { code: own, type, data, commandId });
  const asked = revision.safeParse(data);
  if (!asked.success) throw new MalformedInput(fieldProblems(asked.error.issues, '/data'));
  const { fields, reason = '' } = asked.data;
  return reviseEntry(hefu, session, { code: own, fields, reason, commandId });
}

/** What the catalogue has under this code, as this person sees it. @throws NotFound */
async function entryOf(seen: HefuConnection, own: string): Promise<{ readonly version: number }> {
  const entry = await getCatalogueEntry(seen, own);
  if (entry !== null) return { version: Number(entry['version']) };
  throw new NotFound([
    `目录中没有编码为“${own}”的资源，请核对编码。`,
    `The catalogue has no resource “${own}”. Please check the code.`,
  ]);
}

const outcomeOfEntry = (id: string, status: number, { answer }: CatalogueAnswer): Outcome =>
  outcomeOf(answer, status, ({ version, events }) => ({ id, version, events }));
