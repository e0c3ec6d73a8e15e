import type { Refusal } from '../refusal.js';
import { settingsTerms } from './glossary.js';

export type SettingsRefusalCode =
  | 'setting-not-yours'
  | 'setting-other-department'
  | 'setting-unknown'
  | 'setting-city-only'
  | 'setting-value-unsuitable'
  | 'setting-unchanged'
  | 'setting-not-set'
  | 'setting-reason-missing'
  | 'setting-chain-needs-approve'
  | 'setting-one-step-needs-two-eyes'
  | 'setting-four-eyes-needs-two-steps';

/** The refusal with its Chinese sentence; `detail` fills the sentence's blank. */
export function settingsRefusal(code: SettingsRefusalCode, detail = ''): Refusal {
  return { code, message: settingsTerms.refusals[code].replace('{}', () => detail) };
}
