import type { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { listUsers, type ListedUser } from '../../client/directory.js';
import type { WebEnv } from '../web-env.js';
import { framed } from './show-page.js';
import type { PageParts } from './page-parts.js';
import { roleTerm } from './words.js';
import { listed, say } from '../say.js';

/** Where one signs in: in the demo city by choosing who to be. */
export function addSignInPage(web: Hono<WebEnv>, { hefu, isDemo, provider }: PageParts): void {
  web.get('/sign-in', async (context) => {
    const people = (await isDemo()) ? await listUsers(hefu) : null;
    const body =
      people === null ? (
        <>
          <h1>{say('登录', 'Sign in')}</h1>
          {provider === null ? (
            <p>
              {say(
                '统一身份认证尚未配置，请联系系统管理员；也可以领取令牌，通过命令行或接口办理。',
                'The city’s sign-in is not configured. Please ask the administrator, or get a token for the command line or the interface.',
              )}
            </p>
          ) : (
            <p>
              <a class="button" href={`/auth/login?to=${encodeURIComponent(context.req.query('to') ?? '/')}`}>
                {say('用统一身份认证登录', 'Sign in with the city’s sign-in')}
              </a>
            </p>
          )}
        </>
      ) : (
        <People people={people} to={context.req.query('to') ?? '/'} />
      );
    return framed(null, { title: say('登录', 'Sign in'), body });
  });
}

function People({ people, to }: { readonly people: readonly ListedUser[]; readonly to: string }): Child {
  const departments = new Map<string, ListedUser[]>();
  for (const person of people) {
    const name = person.departmentName;
    departments.set(name, [...(departments.get(name) ?? []), person]);
  }
  return (
    <>
      <h1>{say('演示城市：请选择以谁的身份登录', 'Demo city: choose who to be')}</h1>
      <p>
        {say(
          '这里的部门、人员和申请都是演示数据。每个岗位的首页只显示该岗位今天要办的事。',
          'Departments, people and applications here are made up. The first page of each office shows only what it has to do today.',
        )}
      </p>
      {[...departments].map(([name, staff]) => (
        <section>
          <h2>{name}</h2>
          <ul class="people">
            {staff.map((person) => (
              <li>
                <form method="post" action="/auth/demo">
                  <input type="hidden" name="user" value={person.user} />
                  <input type="hidden" name="to" value={to} />
                  <button type="submit">
                    {person.name ?? person.user}
                    <br />
                    {listed(person.roles.map(roleTerm))}
                  </button>
                </form>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
