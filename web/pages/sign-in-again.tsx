import type { Context } from 'hono';
import type { WebEnv } from '../web-env.js';
import { framed } from './show-page.js';
import { say } from '../say.js';

/** More than any form of ours has. */
const mostFields = 2000;

/**
 * A form came in from somebody whose sign-in has run out. Nothing typed is lost: it stands on this page, and is sent
 * again once they have signed in, in another tab.
 */
export async function signInAgain(
  context: Context<WebEnv>,
  body: { readonly [name: string]: unknown },
): Promise<Response> {
  const fields = Object.entries(body)
    .flatMap(([name, value]) => [value].flat().map((one: unknown) => [name, one] as const))
    .flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []));
  return framed(null, {
    title: say('请重新登录', 'Please sign in again'),
    status: 401,
    body: (
      <>
        <h1>
          {say('登录已超时，您填写的内容还在', 'Your sign-in has run out; what you filled in is still here')}
        </h1>
        <p>
          {say('请先', 'Please ')}
          <a href="/sign-in" target="_blank" rel="noopener">
            {say('在新的标签页登录', 'sign in in a new tab')}
          </a>
          {say(
            '，再回到本页点“继续提交”。不要关闭本页。',
            ', then come back here and choose “Send”. Do not close this page.',
          )}
        </p>
        <form method="post" action={new URL(context.req.url).pathname}>
          {fields.slice(0, mostFields).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <button type="submit">{say('继续提交', 'Send')}</button>
        </form>
      </>
    ),
  });
}
