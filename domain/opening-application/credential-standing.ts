import type { Credential } from './state.js';
import type { Status } from './status.js';

/** Whether a credential is good, and if not, by what: none outlives the opening it was handed out for. */
export type CredentialStanding = 'inUse' | 'paused' | 'ended' | 'expired' | 'over';

const byStatus: { readonly [S in Status]?: CredentialStanding } = {
  suspended: 'paused',
  expired: 'expired',
  ended: 'over',
};

/** How a credential stands in an application of this status. */
export const credentialStanding = (
  status: Status,
  { ended }: Pick<Credential, 'ended'>,
): CredentialStanding => (ended ? 'ended' : (byStatus[status] ?? 'inUse'));
