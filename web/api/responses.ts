import type { z } from '@hono/zod-openapi';
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

type Described = {
  readonly description: string;
  readonly content: { readonly 'application/problem+json': { readonly schema: typeof problemSchema } };
};

const problemAs = (description: string): Described => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
});

/** What every address may answer besides. */
export const commonProblems = {
  401: problemAs('尚未登录'),
  403: problemAs('无权查看或办理'),
  422: problemAs('填写不合规格'),
  429: problemAs('请求过于频繁'),
  500: problemAs('系统故障'),
  503: problemAs('数据库或办理引擎没有应答'),
};
export const notFoundProblem = { 404: problemAs('没有找到') };
/** What a request with an `Idempotency-Key` may answer besides. */
export const onceProblems = {
  400: problemAs('没有 Idempotency-Key，或请求无法读取'),
  409: problemAs('不予办理，或同一请求正在办理'),
  412: problemAs('他人已先办理'),
  413: problemAs('内容过大'),
  415: problemAs('内容格式不支持'),
};
