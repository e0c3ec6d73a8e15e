import { z } from '@hono/zod-openapi';
import { problemSchema } from './schemas.js';

/** A JSON answer, for the description of the interface. */
export const jsonOf = <S extends z.ZodType>(
  schema: S,
  description: string,
): {
  readonly description: string;
  readonly content: { readonly 'application/json': { readonly schema: S } };
} => ({
  description,
  content: { 'application/json': { schema } },
});

/** What else is said of an answer: its headers, and where it leads. */
interface Described {
  readonly headers: { [name: string]: { description: string; schema: { type: 'string' } } };
  readonly links?: { [name: string]: object };
}

/** A page of a list, with the way to the pages beside it and, where it is a list of cases, to the first of them. */
export const listOf = <S extends z.ZodType>(
  schema: S,
  description: string,
  plural?: string,
): ReturnType<typeof jsonOf<z.ZodArray<S>>> & Described => ({
  ...jsonOf(z.array(schema), description),
  headers: { Link: described('RFC 8288：rel="next" 和 rel="prev" 是下一页和上一页的地址；没有的不出现') },
  ...(plural === undefined ? {} : { links: firstOf(plural) }),
});

/** One thing with its version as entity tag. */
export const oneOf = <S extends z.ZodType>(
  schema: S,
  description: string,
): ReturnType<typeof jsonOf<S>> & Described => ({
  ...jsonOf(schema, description),
  headers: { ETag: described('版本，办理时可放在 If-Match 中') },
});

/** What a list or a new case leads to, for whoever reads the description with a program. */
const ways: { readonly [plural: string]: readonly string[] } = {
  'share-requests': ['', 'Commands', 'Events', 'Files', 'Letters'],
  'annual-plans': ['', 'Commands', 'Events', 'Files', 'Letters'],
  'catalogue-changes': ['', 'Commands', 'Events', 'Files', 'Letters'],
  demands: ['', 'Commands', 'Events'],
  'opening-applications': ['', 'Commands', 'Events'],
};

function firstOf(plural: string): { readonly [name: string]: object } {
  if (plural === 'catalogue') return linkTo('getCatalogueByCode', { code: '$response.body#/0/code' });
  if (plural === 'notices') return linkTo('getNoticesById', { id: '$response.body#/0/id' });
  return linksOfCase(plural, '$response.body#/0/id');
}

/** Ways from an answer that has the id of a case at `id`, a runtime expression. */
export function linksOfCase(plural: string, id: string): { readonly [name: string]: object } {
  const name = plural
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
  const gets = (ways[plural] ?? []).map((way) => `get${name}ById${way}`);
  return Object.assign({}, ...[...gets, `post${name}ByIdCommands`].map((to) => linkTo(to, { id }))) as {
    readonly [name: string]: object;
  };
}

export const linkTo = (
  operationId: string,
  parameters: { readonly [name: string]: string },
): { readonly [operationId: string]: object } => ({
  [operationId]: { operationId, parameters },
});

const described = (description: string) => ({ description, schema: { type: 'string' as const } });

type ProblemResponse = {
  readonly description: string;
  readonly headers?: Described['headers'];
  readonly content: { readonly 'application/problem+json': { readonly schema: typeof problemSchema } };
};

const problemAs = (description: string, headers?: { readonly [name: string]: string }): ProblemResponse => ({
  description,
  ...(headers === undefined
    ? {}
    : {
        headers: Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, described(text)])),
      }),
  content: { 'application/problem+json': { schema: problemSchema } },
});

const later = { 'Retry-After': '多少秒后再试' };

/** What an address for everybody may answer besides. */
export const openProblems = {
  401: problemAs('尚未登录', { 'WWW-Authenticate': '可用的登录方式' }),
  422: problemAs('填写不合规格'),
  429: problemAs('请求过于频繁', later),
  500: problemAs('系统故障'),
  503: problemAs('数据库或办理引擎没有应答', later),
};
/** What every address may answer besides. */
export const commonProblems = {
  403: problemAs('无权查看或办理'),
  ...openProblems,
};
export const notFoundProblem = { 404: problemAs('没有找到') };
/** What an address that takes a body may answer besides. */
export const bodyProblems = {
  400: problemAs('没有 Idempotency-Key，或请求无法读取'),
  413: problemAs('内容过大'),
  415: problemAs('内容格式不支持'),
};
/** What an act may answer besides. */
export const actProblems = { ...bodyProblems, 409: problemAs('不予办理，或同一请求正在办理') };
/** What an act on a version may answer besides. */
export const versionProblem = { 412: problemAs('他人已先办理') };
