import type { Refusal } from '../../refusal.js';
import { departmentTerms } from './glossary.js';
import type { DepartmentRefusalCode } from './refusal-code.js';

/** The refusal with its Chinese sentence; `detail` fills the sentence's blank. */
export function departmentRefusal(code: DepartmentRefusalCode, detail = ''): Refusal {
  return { code, message: departmentTerms.refusals[code].replace('{}', () => detail) };
}
