import type { Decision } from '../decider.js';
import { isRole } from '../directory/roles.js';
import type { Json } from '../json.js';
import type { Refusal } from '../refusal.js';
import type { ChangeSetting, ResetSetting, SettingsCommand } from './commands.js';
import type { SettingsEvent } from './events.js';
import { settingsTerms } from './glossary.js';
import { settingsPermissions } from './permissions.js';
import { settingsRefusal } from './refusals.js';
import { isSettingKey, settingDefinitions } from './setting-definitions.js';
import { defaultSettingValues } from './setting-values.js';
import type { SettingKey, SettingValues } from './setting-values.js';
import { cityScope } from './state.js';
import type { SettingsState } from './state.js';

/** Decides a change of one setting; all reasons of a refusal at once. */
export function decideSettings(state: SettingsState, command: SettingsCommand): Decision<SettingsEvent> {
  const { key, reason } = command.data;
  if (!isSettingKey(key)) {
    const unknown = [settingsRefusal('setting-unknown', key), ...reasonRefusals(reason)];
    return ruling([...notYours(state, command), ...unknown], () => {
      throw new Error(`${key}: accepted and unknown`);
    });
  }
  return command.type === 'ChangeSetting' ? change(state, command, key) : reset(state, command, key);
}

/** All reasons at once, or the event. */
function ruling(refusals: readonly Refusal[], event: () => SettingsEvent): Decision<SettingsEvent> {
  const [first, ...rest] = refusals;
  return first === undefined
    ? { kind: 'accepted', events: [event()] }
    : { kind: 'refused', refusals: [first, ...rest] };
}

function notYours(state: SettingsState, { type, meta }: SettingsCommand): readonly Refusal[] {
  const grants = settingsPermissions[state.status];
  const held = meta.actor.roles.filter(isRole).filter((role) => grants[role]?.includes(type));
  if (held.includes('admin')) return [];
  const own = meta.caseId === meta.actor.department;
  if (held.length > 0 && own) return [];
  const forbidden =
    held.length === 0
      ? settingsRefusal('setting-not-yours', settingsTerms.commands[type])
      : settingsRefusal('setting-other-department', meta.actor.department);
  return [{ ...forbidden, forbidden: true }];
}

function change(state: SettingsState, command: ChangeSetting, key: SettingKey): Decision<SettingsEvent> {
  const { caseId: scope, at, actor } = command.meta;
  const { value, reason } = command.data;
  const definition = settingDefinitions[key];
  const read = definition.read(value);
  const was = ownValue(state, key);
  const refusals = [
    ...notYours(state, command),
    ...reasonRefusals(reason),
    ...(definition.scope === 'city' && scope !== cityScope
      ? [settingsRefusal('setting-city-only', definition.name)]
      : []),
    ...(read.kind === 'unsuitable' ? [settingsRefusal('setting-value-unsuitable', read.message)] : []),
    ...(read.kind === 'value' && JSON.stringify(read.value) === JSON.stringify(was)
      ? [settingsRefusal('setting-unchanged', definition.name)]
      : []),
    ...(read.kind === 'value' ? chainRefusals(state, { [key]: read.value }, key) : []),
  ];
  return ruling(refusals, () => ({
    type: 'SettingChanged',
    at,
    actor,
    rule: `setting:${key}`,
    data: { scope, key, value, was, reason },
  }));
}

function reset(state: SettingsState, command: ResetSetting, key: SettingKey): Decision<SettingsEvent> {
  const { caseId: scope, at, actor } = command.meta;
  const { reason } = command.data;
  const was = ownValue(state, key);
  const refusals = [
    ...notYours(state, command),
    ...reasonRefusals(reason),
    ...(was === null ? [settingsRefusal('setting-not-set', settingDefinitions[key].name)] : []),
    ...chainRefusals(state, { [key]: defaultSettingValues[key] }, key),
  ];
  return ruling(refusals, () => ({
    type: 'SettingReset',
    at,
    actor,
    rule: `setting:${key}`,
    data: { scope, key, was, reason },
  }));
}

/**
 * A chain of one step and four eyes exclude each other. Seen with this scope's own values over the defaults:
 * what another scope says is not in this stream, so `caseSettings` resolves what remains.
 */
function chainRefusals(
  state: SettingsState,
  next: Partial<SettingValues>,
  key: SettingKey,
): readonly Refusal[] {
  if (key !== 'chain' && key !== 'fourEyes') return [];
  const own = state.status === 'set' ? state.values : {};
  const { chain, fourEyes } = { ...defaultSettingValues, ...own, ...next };
  if (!fourEyes || chain.includes('propose')) return [];
  return [
    settingsRefusal(
      key === 'chain' ? 'setting-one-step-needs-two-eyes' : 'setting-four-eyes-needs-two-steps',
    ),
  ];
}

function ownValue(state: SettingsState, key: SettingKey): Json {
  if (state.status === 'unset') return null;
  return (state.values[key] as Json | undefined) ?? null;
}

function reasonRefusals(reason: string): readonly Refusal[] {
  return reason.trim() === '' ? [settingsRefusal('setting-reason-missing')] : [];
}
