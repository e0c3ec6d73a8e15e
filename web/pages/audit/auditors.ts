import type { Role } from '../../../domain/directory/roles.js';
import type { Words } from '../../say.js';

/** Who audits; the administrator beside them, who could do the same at the machine. */
export const auditors: readonly Role[] = ['auditor', 'admin'];
export const auditing: Words = ['审计', 'Audit'];
