import type { Decider } from '../decider.js';
import type { SettingsCommand } from './commands.js';
import { settingsDeadlines } from './deadlines.js';
import { decideSettings } from './decide.js';
import type { SettingsEvent } from './events.js';
import { evolveSettings } from './evolve.js';
import { settingsNotices } from './notices.js';
import { initialSettingsState } from './state.js';
import type { SettingsState } from './state.js';
import { settingsView } from './view.js';

/** Settings: streams `settings/<scope>` without a workflow. */
export const settingsDecider: Decider<SettingsState, SettingsCommand, SettingsEvent> = {
  initial: initialSettingsState,
  decide: decideSettings,
  evolve: evolveSettings,
  deadlines: settingsDeadlines,
  notices: settingsNotices,
  // A setting can always be changed again.
  finished: () => false,
  view: settingsView,
};
