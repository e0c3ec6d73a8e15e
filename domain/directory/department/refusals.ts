import type { Refusal } from '../../refusal.js';
import { departmentTerms } from './glossary.js';

export type DepartmentRefusalCode =
  | 'department-not-yours'
  | 'department-already-registered'
  | 'department-not-registered'
  | 'department-abolished'
  | 'department-code-malformed'
  | 'department-name-missing'
  | 'department-unchanged'
  | 'department-reason-missing'
  | 'department-successor-is-itself'
  | 'alias-missing'
  | 'alias-is-the-name'
  | 'alias-already-confirmed'
  | 'alias-unknown'
  | 'alias-limit';

/** The refusal with its Chinese sentence; `detail` fills the sentence's blank. */
export function departmentRefusal(code: DepartmentRefusalCode, detail = ''): Refusal {
  return { code, message: departmentTerms.refusals[code].replace('{}', () => detail) };
}
