import type { Command } from '../decider.js';
import type { Json } from '../json.js';

/**
 * Sets one key in the scope that is the stream's id (`meta.caseId`). The value is judged by `decide`, so that a
 * wrong one is refused in words and recorded.
 */
export type ChangeSetting = Command<
  'ChangeSetting',
  { readonly key: string; readonly value: Json; readonly reason: string }
>;

/** Takes the scope's own value away: the city's, or the default, holds again. */
export type ResetSetting = Command<'ResetSetting', { readonly key: string; readonly reason: string }>;

export type SettingsCommand = ChangeSetting | ResetSetting;
export type SettingsCommandType = SettingsCommand['type'];
