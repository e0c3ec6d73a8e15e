import type { Role } from '../../../domain/directory/roles.js';
import type { Words } from '../../say.js';

/** Who issues the year's plans. */
export const planIssuers: readonly Role[] = ['commission', 'admin'];

export const issuing: Words = ['下达年度计划', 'Issue the year’s plans'];
