import { shanghaiDate } from '../../calendar/shanghai-time.js';
import type { Refusal } from '../../domain/refusal.js';
import { handOutProblems } from '../../domain/dossier/decide.js';
import type { CredentialInDossier } from '../../domain/dossier/dossier.js';
import { actsFor } from '../../domain/dossier/sides.js';
import type { HefuConnection } from '../connection.js';
import type { Session } from '../session.js';
import { attestedCase, type CaseWithDossier } from './case-dossier.js';

/** 接口交换 of a case, as one person sees it and what they may do with it. */
export interface ServiceOfCase {
  /** Where the provider's service is; null until it is registered. */
  readonly url: string | null;
  readonly credentials: readonly CredentialInDossier[];
  readonly mayRegister: boolean;
  readonly mayTake: boolean;
  readonly mayRevoke: boolean;
  /** Why no credential can be taken now; empty when one can. */
  readonly hindrances: readonly Refusal[];
}

/** Null where the case is not one of 接口交换 that was consented to. */
export async function serviceOfCase(
  hefu: HefuConnection,
  session: Session,
  found: CaseWithDossier,
): Promise<ServiceOfCase | null> {
  const own = attestedCase(found);
  if (own.mode !== 'api' || own.decision !== 'approve') return null;
  const { dossier } = found;
  const { actor } = session;
  return {
    url: dossier.url,
    credentials: dossier.credentials,
    mayRegister: actsFor(actor, own, ['provider']),
    mayTake: actsFor(actor, own, ['requester']),
    mayRevoke: actsFor(actor, own, ['requester', 'provider', 'commission']),
    hindrances: handOutProblems(dossier, own, shanghaiDate(await hefu.now())),
  };
}
