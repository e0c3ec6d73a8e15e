import { shanghaiDate } from '../calendar/shanghai-time.js';
import type { Applicant } from '../domain/opening-application/events.js';
import { getOpeningApplication } from '../store/read-opening-applications.js';
import type { HefuConnection } from './connection.js';
import { shownOpening } from './opening-applications.js';
import type { Session } from './session.js';
import { viewing } from './viewing.js';

/** Of a credential that somebody outside was handed: for whom it is good, if it is. */
export type ExaminedOpening =
  | { readonly active: false }
  | {
      readonly active: true;
      readonly id: string;
      readonly applicant: Applicant;
      readonly scope: string;
      readonly validUntil: string | null;
    };

/**
 * Whether a credential of an application for opening is good now, asked by its provider: not while it is suspended, nor
 * when its end has come or it was ended. Null where the case is none of these, or not this person's to see.
 */
export async function examinedOpening(
  hefu: HefuConnection,
  session: Session,
  id: string,
  credential: string,
): Promise<ExaminedOpening | null> {
  const row = await getOpeningApplication(viewing(hefu, session).pool, id);
  if (row === null) return null;
  const { provider, status, grant, credentials, applicant } = shownOpening(row);
  const isIssued = credentials.some((one) => one.credential === credential && !one.ended);
  const validUntil = grant?.validUntil ?? null;
  const isOver = validUntil !== null && validUntil < shanghaiDate(await hefu.now());
  const isOurs = provider === session.actor.department;
  if (grant === null || status !== 'granted' || !isOurs || !isIssued || isOver) return { active: false };
  return { active: true, id, applicant, scope: grant.scope, validUntil };
}
