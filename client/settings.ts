import type { Json } from '../domain/json.js';
import type { CommandAnswer } from '../domain/recording.js';
import { settingsCommandSchemas } from '../domain/settings/schema.js';
import { settingsDecider } from '../domain/settings/decider.js';
import { isSettingKey, settingDefinitions } from '../domain/settings/setting-definitions.js';
import { cityScope } from '../domain/settings/state.js';
import { getSettings } from '../store/read-settings.js';
import { checkedEnvelope } from './checked-envelope.js';
import { commandStream } from './command-stream.js';
import type { HefuConnection } from './connection.js';
import { NotFound } from './failures.js';
import type { Session } from './session.js';

export interface ShownSetting {
  readonly key: string;
  readonly name: string;
  /** What holds in the scope. */
  readonly value: Json;
  readonly default: Json;
  readonly unit: string | null;
  /** Where the value comes from: the scope itself, the city, or nobody has set it. */
  readonly source: 'scope' | 'city' | 'default';
  /** 设置, not law. */
  readonly note: string;
}

/** Every setting as it holds in `scope`: `city`, or a department's code. */
export async function listSettings(
  hefu: HefuConnection,
  scope: string = cityScope,
): Promise<readonly ShownSetting[]> {
  const [city, own] = await Promise.all([
    getSettings(hefu.pool, cityScope),
    scope === cityScope ? null : getSettings(hefu.pool, scope),
  ]);
  return Object.values(settingDefinitions).map((definition) => {
    const { key, name, unit, default: usual } = definition;
    const [ownValue, cityValue] = [own?.values[key], city?.values[key]];
    const fallback = usual as Json;
    const fromCity = scope === cityScope ? 'scope' : 'city';
    const source = ownValue !== undefined ? 'scope' : cityValue !== undefined ? fromCity : 'default';
    const note =
      definition.leftOpenBy === null ? '设置，非法定' : `设置，非法定（${definition.leftOpenBy} 未作规定）`;
    return { key, name, value: ownValue ?? cityValue ?? fallback, default: fallback, unit, source, note };
  });
}

/** One setting. @throws NotFound for a key there is not. */
export async function getSetting(hefu: HefuConnection, scope: string, key: string): Promise<ShownSetting> {
  const found = (await listSettings(hefu, scope)).find((setting) => setting.key === key);
  if (found === undefined) throw unknownSetting(key);
  return found;
}

/** Sets a value in a scope; who did it is an event. Cases that are open keep what was pinned on them. */
export async function setSetting(
  hefu: HefuConnection,
  session: Session,
  scope: string,
  key: string,
  value: Json,
  reason: string,
): Promise<CommandAnswer> {
  return order(hefu, session, scope, 'ChangeSetting', { key, value, reason });
}

/** Takes the scope's own value away: the city's, or the default, holds again. */
export async function resetSetting(
  hefu: HefuConnection,
  session: Session,
  scope: string,
  key: string,
  reason: string,
): Promise<CommandAnswer> {
  return order(hefu, session, scope, 'ResetSetting', { key, reason });
}

async function order(
  hefu: HefuConnection,
  session: Session,
  id: string,
  type: string,
  data: { readonly key: string; readonly value?: Json; readonly reason: string },
): Promise<CommandAnswer> {
  if (!isSettingKey(data.key)) throw unknownSetting(data.key);
  const envelope = await checkedEnvelope(hefu, session, settingsCommandSchemas, { id, type, data });
  return commandStream(hefu, settingsDecider, `settings/${id}`, envelope);
}

function unknownSetting(key: string): NotFound {
  return new NotFound(
    [`没有名为“${key}”的设置，请核对名称。`, `There is no setting “${key}”. Please check its name.`],
    'hefu settings list',
  );
}
