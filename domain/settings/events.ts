import type { DomainEvent } from '../decider.js';
import type { Json } from '../json.js';
import type { SettingKey } from './setting-values.js';

/** `was` is null where the scope had no value of its own. */
type SettingChanged = DomainEvent<
  'SettingChanged',
  {
    readonly scope: string;
    readonly key: SettingKey;
    readonly value: Json;
    readonly was: Json;
    readonly reason: string;
  }
>;

type SettingReset = DomainEvent<
  'SettingReset',
  { readonly scope: string; readonly key: SettingKey; readonly was: Json; readonly reason: string }
>;

export type SettingsEvent = SettingChanged | SettingReset;
export type SettingsEventType = SettingsEvent['type'];
