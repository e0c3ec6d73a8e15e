import type { Child } from 'hono/jsx';
import { assetAddress } from '../assets.js';
import { language, listed, say } from '../say.js';
import { asWritten } from './as-written.js';
import { LanguageSwitch } from './language-switch.js';
import { menuFor } from './menu.js';
import { roleTerm } from './words.js';
import { countWords, type Viewer } from './viewer.js';

interface Layout {
  readonly title: string;
  readonly viewer: Viewer | null;
  /** Path of the menu entry that is open. */
  readonly here?: string;
  readonly children?: Child;
}

/** The frame of every page: who is here, what can be gone to, and the page's own title first. */
export function Layout({ title, viewer, here, children }: Layout): Child {
  return (
    <html lang={language()} class={viewer?.large === true ? 'large' : undefined}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="htmx-config" content='{"includeIndicatorCSS":false}' />
        <title>{`${title} - ${say('合符', 'Hefu')}`}</title>
        <link rel="stylesheet" href={assetAddress('style.css')} />
        <script src={assetAddress('desk.js')} defer data-later={assetAddress('htmx.js')}></script>
      </head>
      <body>
        <a class="skip" href="#main">
          {say('跳到正文', 'Skip to the content')}
        </a>
        <header class="top">
          <p class="brand">
            <a href="/">{say('合符 · 政务数据共享办理', 'Hefu · sharing of government data')}</a>
          </p>
          {viewer === null ? <LanguageSwitch to={null} /> : <Person viewer={viewer} />}
        </header>
        <div class="frame">
          {viewer === null ? null : <Menu viewer={viewer} here={here} />}
          <main id="main" tabindex={-1}>
            {children}
          </main>
        </div>
      </body>
    </html>
  );
}

function Menu({ viewer, here }: { readonly viewer: Viewer; readonly here: string | undefined }): Child {
  return (
    <nav aria-label={say('主菜单', 'Main menu')} class="side">
      <ul class="menu">
        {menuFor(viewer.session.actor.roles).map(({ path, label, waits }) => (
          <li>
            <a href={path} aria-current={here === path ? 'page' : undefined}>
              {say(label)}
              {waits === true ? waitingWords(viewer) : ''}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function waitingWords({ waiting }: Viewer): string {
  const count = countWords(waiting);
  return say(`（${count}）`, ` (${count})`);
}

function Person({ viewer }: { readonly viewer: Viewer }): Child {
  const { session, name, departmentName, isDemo, large, path } = viewer;
  // The commission's office is called as the commission is.
  const offices = listed(session.actor.roles.map(roleTerm).filter((term) => term !== departmentName));
  return (
    <div class="person">
      <span>
        {asWritten(departmentName)} {offices} {asWritten(name)}
      </span>
      <form method="post" action="/text-size">
        <input type="hidden" name="to" value={path} />
        <button type="submit" class="plain" name="size" value={large ? 'normal' : 'large'}>
          {large ? say('标准字号', 'Normal text') : say('大字版', 'Large text')}
        </button>
      </form>
      <LanguageSwitch to={path} />
      {isDemo ? <a href="/sign-in">{say('换一个身份', 'Be somebody else')}</a> : null}
      <form method="post" action="/auth/sign-out">
        <button type="submit" class="plain">
          {say('退出', 'Sign out')}
        </button>
      </form>
    </div>
  );
}
