import type { Role } from '../directory/roles.js';
import type { CatalogueCommandType } from './commands.js';
import type { CatalogueStatus } from './state.js';

type Grants = Partial<Record<Role, readonly CatalogueCommandType[]>>;

const register: Grants = {
  coordinator: ['RegisterEntry'],
  planner: ['RegisterEntry'],
  commission: ['RegisterEntry'],
  admin: ['RegisterEntry'],
};

/** Status × role → commands. Coordinator and planner only for entries of their own department. */
export const cataloguePermissions: Record<CatalogueStatus, Grants> = {
  unregistered: register,
  listed: {
    coordinator: ['ReviseEntry', 'RetireEntry'],
    planner: ['ReviseEntry', 'RetireEntry'],
    commission: ['ReviseEntry', 'RetireEntry'],
    admin: ['ReviseEntry', 'RetireEntry'],
  },
  retired: register,
};

/** Roles that look after the entries of every department. */
export const citywideCatalogueRoles: readonly Role[] = ['commission', 'admin'];
