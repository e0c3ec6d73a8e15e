import type { Refusal } from '../domain/refusal.js';
import { say, type Words } from './say.js';

/** What was wrong with one field: JSON pointer, code, and a sentence that says what to do. */
export interface FieldProblem {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

export interface ProblemMore {
  readonly errors?: readonly FieldProblem[];
  readonly refusals?: readonly Pick<Refusal, 'code' | 'message'>[];
  readonly headers?: { readonly [name: string]: string };
}

/** Titles by code. */
const problemTitles = {
  'bad-request': ['请求不完整', 'The request is incomplete'],
  malformed: ['填写不合规格', 'The input is malformed'],
  'not-signed-in': ['尚未登录', 'You are not signed in'],
  forbidden: ['无权办理', 'This is not yours to do'],
  'not-found': ['没有找到', 'Not found'],
  'no-such-address': ['没有这个地址', 'There is no such address'],
  'method-not-allowed': ['不支持这种请求', 'The method is not allowed here'],
  refused: ['不予办理', 'The rules refuse this'],
  'key-under-way': ['同一请求正在办理', 'The same request is under way'],
  'key-reused': ['请求编号已用于别的请求', 'The idempotency key belongs to another request'],
  'changed-meanwhile': ['他人已先办理', 'Somebody else was first'],
  'too-large': ['内容过大', 'The content is too large'],
  'wrong-media-type': ['内容格式不支持', 'The media type is not supported'],
  'too-many': ['请求过于频繁', 'Too many requests'],
  away: ['办理引擎暂不可用', 'The engine is away'],
  fault: ['系统故障', 'A fault of the system'],
} as const satisfies { readonly [code: string]: Words };
export type ProblemCode = keyof typeof problemTitles;

/** The document of a problem (RFC 9457): a short title, and a sentence that says what to do. */
export function problemBody(
  status: number,
  code: ProblemCode,
  detail: string,
  more: Omit<ProblemMore, 'headers'> = {},
): object {
  const title: Words = problemTitles[code];
  return { type: `urn:hefu:problem:${code}`, status, title: say(title), detail, ...more };
}

/** An error as RFC 9457 problem+json. */
export function problem(
  status: number,
  code: ProblemCode,
  detail: string,
  { headers, ...more }: ProblemMore = {},
): Response {
  return new Response(JSON.stringify(problemBody(status, code, detail, more)), {
    status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', ...headers },
  });
}
