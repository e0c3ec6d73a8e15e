import type { MiddlewareHandler } from 'hono';
import { problemTitles, type ProblemCode } from './problem.js';
import type { WebEnv } from './web-env.js';

const isCode = (text: string): text is ProblemCode => Object.hasOwn(problemTitles, text);

/** Whether the sender would rather read English than Chinese. */
function prefersEnglish(acceptLanguage: string | undefined): boolean {
  const quality = (tag: string): number => {
    const found = (acceptLanguage ?? '')
      .split(',')
      .map((part) => part.trim().split(/;\s*q=/))
      .find(([name = '']) => name.toLowerCase().startsWith(tag));
    return found === undefined ? 0 : Number(found[1] ?? 1);
  };
  return quality('en') > quality('zh');
}

/** Titles of problems in English where that is asked for; what the rules say of a case stays in its own words. */
export const problemLanguage: MiddlewareHandler<WebEnv> = async (context, next) => {
  await next();
  const { res } = context;
  if (res.headers.get('content-type')?.startsWith('application/problem+json') !== true) return;
  const english = prefersEnglish(context.req.header('accept-language'));
  const body = (await res.json()) as { readonly type: string; readonly title: string };
  const code = body.type.replace('urn:hefu:problem:', '');
  const title = english && isCode(code) ? problemTitles[code][1] : body.title;
  const told = { ...body, title, trace: context.get('trace') };
  context.res = new Response(JSON.stringify(told), { status: res.status, headers: res.headers });
  context.res.headers.set('content-language', english ? 'en' : 'zh-CN');
};
