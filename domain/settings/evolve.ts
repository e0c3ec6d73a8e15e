import type { SettingsEvent } from './events.js';
import type { SettingValues } from './setting-values.js';
import type { SettingsState } from './state.js';

/** The scope after `event`; its version counts the events, as the stream's own does. */
export function evolveSettings(state: SettingsState, event: SettingsEvent): SettingsState {
  const { scope, key } = event.data;
  const version = state.status === 'set' ? state.version + 1 : 1;
  const before = state.status === 'set' ? state.values : {};
  const values: Partial<SettingValues> =
    event.type === 'SettingChanged'
      ? { ...before, [key]: event.data.value }
      : Object.fromEntries(Object.entries(before).filter(([name]) => name !== key));
  return { status: 'set', scope, version, values };
}
