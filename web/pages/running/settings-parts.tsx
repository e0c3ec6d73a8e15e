import type { Child } from 'hono/jsx';
import type { ShownSetting } from '../../../client/settings.js';
import { cityScope } from '../../../domain/settings/state.js';
import type { Mistake } from '../error-summary.js';
import type { Typed } from '../form-data.js';
import { PlainTable } from '../plain-table.js';
import type { Viewer } from '../viewer.js';
import { SettingField } from './setting-field.js';
import { settingName, settingNote, sourceTerm, valueWords } from './setting-words.js';
import { say } from '../../say.js';
import { asWritten, writtenIn } from '../as-written.js';

/** Who may change it: an administrator everything, a head what is the own department's. */
export function mayChange({ session: { actor } }: Viewer, scope: string): boolean {
  return actor.roles.includes('admin') || (actor.roles.includes('head') && scope === actor.department);
}

export const scopeName = (scope: string, departments: ReadonlyMap<string, string>): string =>
  scope === cityScope ? say('全市', 'the whole city') : (departments.get(scope) ?? scope);

export function ListPage({
  settings,
  scope,
  departments,
  viewer,
}: {
  readonly settings: readonly ShownSetting[];
  readonly scope: string;
  readonly departments: ReadonlyMap<string, string>;
  readonly viewer: Viewer;
}): Child {
  return (
    <>
      <h1>
        {say('设置', 'Settings')}
        <span class="number">{scopeName(scope, departments)}</span>
      </h1>
      <p>
        {say(
          '以下都是设置，非法定；规则有规定的事项不能用设置改变。',
          'These are settings, not law; what the rules state no setting can change.',
        )}
      </p>
      <form method="get" action="/settings" class="filters">
        <div>
          <label for="scope">{say('适用范围', 'Scope')}</label>
          <select id="scope" name="scope">
            <option value={cityScope}>{say('全市', 'the whole city')}</option>
            {[...departments].map(([code, name]) => (
              <option value={code} selected={code === scope} lang={writtenIn(name)}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <button type="submit">{say('查看', 'Show')}</button>
      </form>
      <PlainTable
        label={say('设置', 'Settings')}
        head={[
          say('设置', 'Settings'),
          say('现值', 'Value now'),
          say('来源', 'Source'),
          say('缺省', 'default'),
          say('性质', 'Nature'),
          say('谁可以改', 'Who may change it'),
        ]}
        rows={settings.map((one) => [
          <a href={`/settings/${one.key}?scope=${encodeURIComponent(scope)}`}>{settingName(one)}</a>,
          asWritten(valueWords(one.key, one.value, one.unit)),
          sourceTerm(one.source),
          asWritten(valueWords(one.key, one.default, one.unit)),
          settingNote(one),
          scope === cityScope
            ? say('系统管理员', 'administrator')
            : say('系统管理员、本部门主要领导', 'administrator, head of department'),
        ])}
        empty={say('没有设置。', 'No settings.')}
      />
      {mayChange(viewer, scope) ? (
        <p>
          {say(
            '点开一项即可修改，修改须写明理由，并记入记录。',
            'Open a setting to change it. A change needs its reason and goes on record.',
          )}
        </p>
      ) : null}
    </>
  );
}

export function Facts({ setting }: { readonly setting: ShownSetting }): Child {
  const { key, value, unit, source } = setting;
  return (
    <dl class="facts">
      <dt>{say('现值', 'Value now')}</dt>
      <dd>
        <strong>{asWritten(valueWords(key, value, unit))}</strong>
      </dd>
      <dt>{say('来源', 'Source')}</dt>
      <dd>{sourceTerm(source)}</dd>
      <dt>{say('缺省', 'default')}</dt>
      <dd>{asWritten(valueWords(key, setting.default, unit))}</dd>
      <dt>{say('性质', 'Nature')}</dt>
      <dd>{settingNote(setting)}</dd>
    </dl>
  );
}

export function ChangeForm({
  setting,
  scope,
  typed,
  mistakes,
}: {
  readonly setting: ShownSetting;
  readonly scope: string;
  readonly typed: Typed | null;
  readonly mistakes: readonly Mistake[];
}): Child {
  const wrong = new Map(mistakes.map(({ field, sentence }) => [field, sentence]));
  return (
    <form method="post" action={`/settings/${setting.key}?scope=${encodeURIComponent(scope)}`}>
      <SettingField setting={setting} typed={typed} error={wrong.get('value') ?? null} />
      <div class={wrong.has('reason') ? 'field wrong' : 'field'}>
        <label for="field-reason">{say('修改的理由', 'Reason of the change')}</label>
        {wrong.has('reason') ? (
          <p class="error" id="field-reason-error">
            {wrong.get('reason')}
          </p>
        ) : null}
        <input
          id="field-reason"
          name="reason"
          type="text"
          maxlength={1000}
          value={typed?.get('reason') ?? ''}
          aria-describedby={wrong.has('reason') ? 'field-reason-error' : undefined}
        />
      </div>
      <button type="submit" name="step" value="change">
        {say('修改设置', 'Change setting')}
      </button>{' '}
      {setting.source === 'scope' ? (
        <button type="submit" name="step" value="reset" class="plain">
          {say('恢复缺省', 'back to the default')}
        </button>
      ) : null}
    </form>
  );
}
