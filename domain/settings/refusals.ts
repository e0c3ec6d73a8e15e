import type { Refusal } from '../refusal.js';
import { settingsTerms } from './glossary.js';
import type { SettingsRefusalCode } from './refusal-code.js';

/** The refusal with its Chinese sentence; `detail` fills the sentence's blank. */
export function settingsRefusal(code: SettingsRefusalCode, detail = ''): Refusal {
  return { code, message: settingsTerms.refusals[code].replace('{}', () => detail) };
}
