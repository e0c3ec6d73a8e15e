import type { Actor } from '../../decider.js';
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
  if (!holdsRight(actor, command.type)) {
    const term = catalogueTerms.commands[command.type];
    return { ...catalogueRefusal('catalogue-not-yours', term), forbidden: true };
  }
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

/** Whether some status of an entry lets this role give the command at all. */
function holdsRight(actor: Actor, type: CatalogueCommandType): boolean {
  return Object.values(cataloguePermissions).some((grants) =>
    actor.roles.filter(isRole).some((role) => grants[role]?.includes(type)),
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
  if (timely || (!holdsRight(meta.actor, type) && mayAnybody(status, type))) return null;
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
