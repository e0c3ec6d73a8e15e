import type { Context, Hono } from 'hono';
import { allEvents } from '../../../client/all-events.js';
import { MalformedInput } from '../../../client/failures.js';
import { getSetting, listSettings, resetSetting, setSetting } from '../../../client/settings.js';
import { departmentNames, namesOfPeople } from '../../../client/who-is.js';
import { isSettingKey, settingDefinitions } from '../../../domain/settings/setting-definitions.js';
import { cityScope } from '../../../domain/settings/state.js';
import type { WebEnv } from '../../web-env.js';
import { ErrorSummary, type Mistake } from '../error-summary.js';
import { typedIn, type Typed } from '../form-data.js';
import type { PageParts } from '../page-parts.js';
import { personName } from '../person-name.js';
import { PlainTable } from '../plain-table.js';
import { forViewer, framed, type Shown } from '../show-page.js';
import type { Viewer } from '../viewer.js';
import { whoViews } from '../who-views.js';
import { typedValue } from './setting-field.js';
import { valueWords } from './setting-words.js';
import { ChangeForm, Facts, ListPage, mayChange, scopeName } from './settings-parts.js';
import { momentWords } from '../../dates.js';
import { say } from '../../say.js';
import { settingName } from './setting-words.js';
import { refusalTold } from '../../refusal-told.js';
import { problemsTold } from '../../failure-told.js';

/** Changes shown, newest first. */
const mostChanges = 50;

/** The scope a page speaks of, as its address says: the city's, or a department's. */
const scopeIn = (context: Context<WebEnv>): string => context.req.query('scope') ?? cityScope;

const isKeyOfScope = (key: string, scope: string): boolean =>
  isSettingKey(key) && (scope === cityScope || settingDefinitions[key].scope === 'department');

/** 设置: none of it law, each with what holds, where that comes from, and who may change it. */
export function addSettingPages(web: Hono<WebEnv>, parts: PageParts): void {
  const { hefu } = parts;
  web.get('/settings', (context) =>
    forViewer(context, parts, async (viewer) => {
      const scope = scopeIn(context);
      const [settings, departments] = await Promise.all([listSettings(hefu, scope), departmentNames(hefu)]);
      const body = (
        <ListPage
          settings={settings.filter(({ key }) => isKeyOfScope(key, scope))}
          scope={scope}
          departments={departments}
          viewer={viewer}
        />
      );
      return { title: say('设置', 'Settings'), here: '/settings', body };
    }),
  );

  const onePage = async (
    viewer: Viewer,
    key: string,
    scope: string,
    {
      typed = null,
      mistakes = [],
    }: { readonly typed?: Typed | null; readonly mistakes?: readonly Mistake[] },
    isDone = false,
  ): Promise<Shown> => {
    const setting = await getSetting(hefu, scope, key);
    const events = (await allEvents(hefu, `settings/${scope}`)).filter(({ data }) => keyOf(data) === key);
    const changes = events.slice(-mostChanges).toReversed();
    const [names, departments] = await Promise.all([
      namesOfPeople(
        hefu,
        changes.map(({ actor }) => actor.user),
      ),
      departmentNames(hefu),
    ]);
    const body = (
      <>
        {isDone ? (
          <p class="done" role="status">
            {say(
              '已修改并记录。已经起算的事项仍按原来的设置。',
              'Changed and recorded. What had begun keeps the setting it began with.',
            )}
          </p>
        ) : null}
        <p>
          <a href={`/settings?scope=${encodeURIComponent(scope)}`}>{say('返回设置', 'Back to settings')}</a>
        </p>
        <ErrorSummary mistakes={mistakes} />
        <h1>
          {settingName(setting)}
          <span class="number">{scopeName(scope, departments)}</span>
        </h1>
        <Facts setting={setting} />
        {mayChange(viewer, scope) && isKeyOfScope(key, scope) ? (
          <ChangeForm setting={setting} scope={scope} typed={typed} mistakes={mistakes} />
        ) : (
          <p>
            {say(
              '全市的设置由系统管理员修改，部门自己的设置可由本部门主要领导修改。',
              'City-wide settings are changed by the administrator; a department’s own by its head too.',
            )}
          </p>
        )}
        <h2>{say('修改记录', 'Changes')}</h2>
        <PlainTable
          label={say('修改记录', 'Changes')}
          head={[say('时间', 'Time'), say('由谁', 'By whom'), say('事项', 'Event'), say('理由', 'Reason')]}
          rows={changes.map(({ at, actor, type, data }) => [
            momentWords(at),
            personName(names, actor.user),
            type === 'SettingReset'
              ? say('恢复缺省', 'back to the default')
              : say(
                  `改为“${valueWords(key, 'value' in data ? (data.value as never) : '', setting.unit)}”`,
                  `to “${valueWords(key, 'value' in data ? (data.value as never) : '', setting.unit)}”`,
                ),
            'reason' in data ? String(data.reason) : '',
          ])}
          empty={say('没有修改过。', 'Never changed.')}
        />
      </>
    );
    return { title: settingName(setting), here: '/settings', body };
  };

  web.get('/settings/:key', (context) =>
    forViewer(context, parts, (viewer) =>
      onePage(viewer, context.req.param('key'), scopeIn(context), {}, context.req.query('done') === 'yes'),
    ),
  );

  web.post('/settings/:key', async (context) => {
    const viewer = await whoViews(context, hefu, parts.isDemo);
    if (viewer === null) return context.redirect('/sign-in', 303);
    const key = context.req.param('key');
    const scope = scopeIn(context);
    const typed = typedIn(await context.req.parseBody());
    const reason = typed.get('reason')?.trim() ?? '';
    const again = async (mistakes: readonly Mistake[]): Promise<Response> =>
      framed(viewer, { ...(await onePage(viewer, key, scope, { typed, mistakes })), status: 409 });
    try {
      const answer =
        typed.get('step') === 'reset'
          ? await resetSetting(hefu, viewer.session, scope, key, reason)
          : await setSetting(hefu, viewer.session, scope, key, typedValue(key, typed), reason);
      if (answer.kind === 'accepted')
        return context.redirect(`/settings/${key}?scope=${encodeURIComponent(scope)}&done=yes`, 303);
      return await again(
        answer.refusals.map((refusal) => ({
          field: fieldOf(refusal.code),
          sentence: onPage(refusalTold(refusal)),
        })),
      );
    } catch (error) {
      if (!(error instanceof MalformedInput)) throw error;
      return again(problemsTold(error).map(({ detail }) => ({ field: 'value', sentence: detail })));
    }
  });
}

function keyOf(data: object): unknown {
  return 'key' in data ? data.key : undefined;
}

function fieldOf(code: string): string | null {
  if (code === 'setting-reason-missing') return 'reason';
  return code === 'setting-value-unsuitable' || code === 'setting-unchanged' ? 'value' : null;
}

/** The Chinese sentences name the values as they are typed at the command line: `propose（经办）`, `通知对象（notify）`. */
const onPage = (message: string): string =>
  message
    .replaceAll(/[a-zA-Z][a-zA-Z-]*（([^）]+)）/g, '“$1”')
    .replaceAll(/（[a-zA-Z]+）/g, '')
    // A list as the command line takes it; a form takes its parts apart by commas.
    .replaceAll(/\[([^\]]+)\]/g, (_, list: string) =>
      list.replaceAll('"', '').replaceAll(',', say('、', ', ')),
    );
