import type { Role } from '../directory/roles.js';
import type { CatalogueCommandType } from './commands.js';
import type { CatalogueStatus } from './state.js';

type Grants = Partial<Record<Role, readonly CatalogueCommandType[]>>;

/** The same for everybody who looks after entries. */
function grants(
  keepers: readonly CatalogueCommandType[],
  commission: readonly CatalogueCommandType[] = [],
): Grants {
  return {
    coordinator: keepers,
    planner: keepers,
    commission: [...keepers, ...commission],
    admin: keepers,
  };
}

const begin = grants(['RegisterEntry', 'DraftEntry']);
const facts: readonly CatalogueCommandType[] = ['RecordUpdate', 'RecordService'];

/** Status × role → commands. Coordinator and planner only for entries of their own department; review is the authority's (B4). */
export const cataloguePermissions: Record<CatalogueStatus, Grants> = {
  unregistered: begin,
  draft: grants(['ReviseEntry', 'SubmitEntry', 'RetireEntry']),
  'in-review': grants(['WithdrawSubmission'], ['ReturnEntry', 'PublishEntry']),
  listed: grants(['ReviseEntry', 'SubmitEntry', 'AbandonRevision', 'RetireEntry', ...facts]),
  published: grants(['ReviseEntry', 'AbandonRevision', 'RetireEntry', ...facts]),
  changing: grants(['WithdrawSubmission', ...facts], ['ReturnEntry', 'PublishEntry']),
  retired: begin,
};

/** Roles that look after the entries of every department. */
export const citywideCatalogueRoles: readonly Role[] = ['commission', 'admin'];
