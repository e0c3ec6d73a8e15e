import type { SettingsCommandType } from './commands.js';
import type { SettingsEventType } from './events.js';
import type {
  ChainStep,
  LadderDraft,
  LadderRecipient,
  LastDay,
  ResponseKind,
  SupplementClock,
} from './setting-values.js';
import type { SettingsStatus } from './state.js';

/** The terms of `glossary.ts` in English; one without its translation does not compile. */
export const settingsEnglish = {
  mark: 'setting, not law',
  statuses: { unset: 'Not set', set: 'Set' } satisfies Record<SettingsStatus, string>,
  commands: { ChangeSetting: 'Change setting', ResetSetting: 'Back to the default' } satisfies Record<
    SettingsCommandType,
    string
  >,
  events: { SettingChanged: 'Setting changed', SettingReset: 'Setting back to the default' } satisfies Record<
    SettingsEventType,
    string
  >,
  chainSteps: {
    propose: 'handler',
    endorse: 'section head endorses',
    approve: 'deputy head approves',
  } satisfies Record<ChainStep, string>,
  recipients: {
    'provider-approver': 'provider’s deputy head',
    'provider-head': 'provider’s head',
    commission: 'the commission',
  } satisfies Record<LadderRecipient, string>,
  drafts: {
    none: 'no letter',
    'urging-letter': 'draft an urging letter',
    'supervision-request': 'draft a request for supervision',
  } satisfies Record<LadderDraft, string>,
  responseKinds: {
    consent: 'consent',
    refusal: 'refusal',
    'supplement-request': 'asking for a supplement',
  } satisfies Record<ResponseKind, string>,
  supplementClocks: {
    'runs-on': 'runs on during a supplement',
    restarts: 'restarts when the supplement is complete',
  } satisfies Record<SupplementClock, string>,
  lastDays: {
    stays: 'stays',
    'next-working-day': 'moves to the next working day',
    'previous-working-day': 'moves to the working day before',
  } satisfies Record<LastDay, string>,
} as const;
