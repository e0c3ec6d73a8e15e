import { cataloguePermissions } from '../../../domain/catalogue/permissions.js';
import { isRole, type Role } from '../../../domain/directory/roles.js';

/** Whoever may register an entry may import a file of them; the import itself asks again, row by row. */
export const importers: readonly Role[] = Object.entries(cataloguePermissions.unregistered)
  .filter(([, commands]) => commands.includes('RegisterEntry'))
  .flatMap(([role]) => (isRole(role) ? [role] : []));
