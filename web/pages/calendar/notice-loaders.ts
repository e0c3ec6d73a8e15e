import { mayLoadNotices } from '../../../domain/calendar-notice/permissions.js';
import { roles, type Role } from '../../../domain/directory/roles.js';

/** Who may load an arrangement of days off. */
export const noticeLoaders: readonly Role[] = roles.filter((role) => mayLoadNotices([role]));
