import type { Child } from 'hono/jsx';
import type { ShownSetting } from '../../../client/settings.js';
import { cityScope } from '../../../domain/settings/state.js';
import type { Mistake } from '../error-summary.js';
import type { Typed } from '../form-data.js';
import { PlainTable } from '../plain-table.js';
import type { Viewer } from '../viewer.js';
import { SettingField } from './setting-field.js';
import { sourceTerm, valueWords } from './setting-words.js';

/** Who may change it: an administrator everything, a head what is the own department's. */
export function mayChange({ session: { actor } }: Viewer, scope: string): boolean {
  return actor.roles.includes('admin') || (actor.roles.includes('head') && scope === actor.department);
}

export const scopeName = (scope: string, departments: ReadonlyMap<string, string>): string =>
  scope === cityScope ? '全市' : (departments.get(scope) ?? scope);

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
        设置<span class="number">{scopeName(scope, departments)}</span>
      </h1>
      <p>以下都是设置，非法定；规则有规定的事项不能用设置改变。</p>
      <form method="get" action="/settings" class="filters">
        <div>
          <label for="scope">适用范围</label>
          <select id="scope" name="scope">
            <option value={cityScope}>全市</option>
            {[...departments].map(([code, name]) => (
              <option value={code} selected={code === scope}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <button type="submit">查看</button>
      </form>
      <PlainTable
        label="设置"
        head={['设置', '现值', '来源', '缺省', '性质', '谁可以改']}
        rows={settings.map((one) => [
          <a href={`/settings/${one.key}?scope=${encodeURIComponent(scope)}`}>{one.name}</a>,
          valueWords(one.key, one.value, one.unit),
          sourceTerm[one.source],
          valueWords(one.key, one.default, one.unit),
          one.note,
          scope === cityScope ? '系统管理员' : '系统管理员、本部门主要领导',
        ])}
        empty="没有设置。"
      />
      {mayChange(viewer, scope) ? <p>点开一项即可修改，修改须写明理由，并记入记录。</p> : null}
    </>
  );
}

export function Facts({ setting }: { readonly setting: ShownSetting }): Child {
  const { key, value, unit, source, note } = setting;
  return (
    <dl class="facts">
      <dt>现值</dt>
      <dd>
        <strong>{valueWords(key, value, unit)}</strong>
      </dd>
      <dt>来源</dt>
      <dd>{sourceTerm[source]}</dd>
      <dt>缺省</dt>
      <dd>{valueWords(key, setting.default, unit)}</dd>
      <dt>性质</dt>
      <dd>{note}</dd>
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
        <label for="field-reason">修改的理由</label>
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
        修改设置
      </button>{' '}
      {setting.source === 'scope' ? (
        <button type="submit" name="step" value="reset" class="plain">
          恢复缺省
        </button>
      ) : null}
    </form>
  );
}
