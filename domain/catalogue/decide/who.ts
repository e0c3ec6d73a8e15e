import { isRole } from '../../directory/roles.js';
import type { Refusal } from '../../refusal.js';
import type { CatalogueCommand, CatalogueCommandType } from '../commands.js';
import { catalogueTerms } from '../glossary.js';
import { cataloguePermissions, citywideCatalogueRoles } from '../permissions.js';
import { catalogueRefusal } from '../refusals.js';
import type { CatalogueState } from '../state.js';

/** Why this person may never give the command, or not on this department's entry; null when they may. */
export function notYours(state: CatalogueState, command: CatalogueCommand): Refusal | null {
  const { actor } = command.meta;
  if (!holdsRight(actor.roles, command.type)) return notYourOffice(command);
  if (actor.roles.some((role) => isRole(role) && citywideCatalogueRoles.includes(role))) return null;
  // Both the department that has the entry and the one that would have it must be the actor's own.
  const providers = [
    ...(state.status === 'unregistered' ? [] : [state.content.provider]),
    ...('content' in command.data ? [command.data.content.provider] : []),
  ];
  const foreign = providers.find((provider) => provider !== actor.department);
  return foreign === undefined
    ? null
    : { ...catalogueRefusal('catalogue-other-department', foreign), forbidden: true };
}

/** Whose doing it is: review is the authority's alone. Editions before the third named the provider's offices for it too. */
export function notYourOffice({ type, context }: Pick<CatalogueCommand, 'type' | 'context'>): Refusal {
  const isProviders = holdsRight(['coordinator', 'planner'], type) || (context?.edition ?? 1) < 3;
  const who = isProviders ? catalogueTerms.offices.keepers : catalogueTerms.offices.authority;
  const command = catalogueTerms.commands[type];
  return { ...catalogueRefusal('catalogue-not-yours', { command, who }), forbidden: true };
}

/** Whether some status of an entry lets one of these offices give the command at all. */
function holdsRight(roles: readonly string[], type: CatalogueCommandType): boolean {
  return Object.values(cataloguePermissions).some((grants) =>
    roles.filter(isRole).some((role) => grants[role]?.includes(type)),
  );
}

function mayAnybody(status: CatalogueState['status'], type: CatalogueCommandType): boolean {
  return Object.values(cataloguePermissions[status]).some((types) => types.includes(type));
}

/** Why the command does not fit where the entry stands; null when it does. */
export function notNow(state: CatalogueState, command: CatalogueCommand): Refusal | null {
  const { type, meta } = command;
  const { status } = state;
  const held = meta.actor.roles.filter(isRole);
  const timely = held.some((role) => cataloguePermissions[status][role]?.includes(type));
  // Whoever may never give it is told of the status only where nobody may give it there.
  if (timely || (!holdsRight(meta.actor.roles, type) && mayAnybody(status, type))) return null;
  if (status === 'unregistered') return catalogueRefusal('catalogue-not-listed');
  if (status === 'retired') return catalogueRefusal('catalogue-retired');
  if (type === 'RegisterEntry' || type === 'DraftEntry') {
    return catalogueRefusal('catalogue-already-listed', state.code);
  }
  if (type === 'PublishEntry' || type === 'ReturnEntry' || type === 'WithdrawSubmission') {
    return catalogueRefusal('catalogue-nothing-submitted');
  }
  if (status === 'in-review' || status === 'changing') return catalogueRefusal('catalogue-in-review');
  const { statuses, commands } = catalogueTerms;
  return catalogueRefusal('catalogue-wrong-status', { status: statuses[status], command: commands[type] });
}
