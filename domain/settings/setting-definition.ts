import type { Json } from '../json.js';
import type { SettingKey, SettingValues } from './setting-values.js';

/** One row of the table of settings. */
export interface SettingDefinition<K extends SettingKey> {
  readonly key: K;
  /** 中文名. */
  readonly name: string;
  readonly default: SettingValues[K];
  /** What the number counts; null for what is not a number. */
  readonly unit: '分钟' | '工作日' | null;
  /** `department`: a department may have its own value; `city`: one for all. */
  readonly scope: 'city' | 'department';
  /** Rule that leaves the point open, for the page that explains it; null where none speaks of it. */
  readonly leftOpenBy: string | null;
  /** The value of the right shape, or what to do, in Chinese. */
  readonly read: (value: Json) => ReadSetting<SettingValues[K]>;
}

export type ReadSetting<V> =
  { readonly kind: 'value'; readonly value: V } | { readonly kind: 'unsuitable'; readonly message: string };

/** A reader that takes what `fits` accepts and says `message` to everything else. */
export function reader<V extends Json>(
  fits: (value: Json) => value is V,
  message: string,
): (value: Json) => ReadSetting<V> {
  return (value) => (fits(value) ? { kind: 'value', value } : { kind: 'unsuitable', message });
}
