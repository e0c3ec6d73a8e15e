import type { Context } from 'hono';
import { auditedCategory } from '../../audit/deciders.js';
import type { Session } from '../../client/session.js';
import type { KeepOpening } from '../openings.js';
import { auditing, auditors } from '../pages/audit/auditors.js';
import { requireRole } from '../pages/require-role.js';
import { requireSession } from '../sign-in/require-session.js';
import type { WebEnv } from '../web-env.js';
import { oneLineText } from './page-query.js';

export const numberOfOne = oneLineText(300).openapi({ example: 'GX-2026-000123' });

/** @throws Forbidden for whoever does not audit. */
export function auditorOf(context: Context<WebEnv>): Session {
  const session = requireSession(context);
  requireRole({ session }, auditors, auditing);
  return session;
}

export type AuditOpened = (context: Context<WebEnv>, stream: string) => Promise<void>;

/** Reading a case is audited too, whatever it is read for. */
export const auditOpened =
  (keepOpening: KeepOpening): AuditOpened =>
  async (context, stream) => {
    if (auditedCategory(stream)?.process !== undefined)
      await keepOpening(context, requireSession(context), { stream, by: 'api' });
  };
