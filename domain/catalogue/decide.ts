import type { Actor, Decision } from '../decider.js';
import { isRole } from '../directory/roles.js';
import type { Refusal } from '../refusal.js';
import { changedFields, pickFields } from './changed-fields.js';
import type { CatalogueCommand, CatalogueCommandType } from './commands.js';
import { entryDefects } from './entry-defects.js';
import type { CatalogueEvent } from './events.js';
import { catalogueTerms } from './glossary.js';
import { cataloguePermissions, citywideCatalogueRoles } from './permissions.js';
import { catalogueRefusal } from './refusals.js';
import { catalogueRule } from './rule-in-force.js';
import type { CatalogueState } from './state.js';

const codePattern = /^[A-Za-z0-9][A-Za-z0-9-]{1,78}[A-Za-z0-9]$/;

/** Decides a command on one catalogue entry; all reasons of a refusal at once. */
export function decideCatalogue(state: CatalogueState, command: CatalogueCommand): Decision<CatalogueEvent> {
  const stopped = notYours(state, command) ?? notNow(state, command);
  if (stopped !== null) return { kind: 'refused', refusals: [stopped] };
  const [first, ...rest] = contentRefusals(state, command);
  if (first !== undefined) return { kind: 'refused', refusals: [first, ...rest] };
  return { kind: 'accepted', events: [eventOf(state, command)] };
}

/** Whether some status of an entry lets this role give the command at all. */
function holdsRight(actor: Actor, type: CatalogueCommandType): boolean {
  const held = actor.roles.filter(isRole);
  return Object.values(cataloguePermissions).some((grants) =>
    held.some((role) => grants[role]?.includes(type)),
  );
}

function notYours(state: CatalogueState, command: CatalogueCommand): Refusal | null {
  const { actor } = command.meta;
  if (!holdsRight(actor, command.type)) {
    return {
      ...catalogueRefusal('catalogue-not-yours', catalogueTerms.commands[command.type]),
      forbidden: true,
    };
  }
  if (actor.roles.some((role) => isRole(role) && citywideCatalogueRoles.includes(role))) return null;
  // Both the department that has the entry and the one that would have it must be the actor's own.
  const providers = [
    ...(state.status === 'unregistered' ? [] : [state.content.provider]),
    ...(command.type === 'RetireEntry' ? [] : [command.data.content.provider]),
  ];
  const foreign = providers.find((provider) => provider !== actor.department);
  return foreign === undefined
    ? null
    : { ...catalogueRefusal('catalogue-other-department', foreign), forbidden: true };
}

function notNow(state: CatalogueState, command: CatalogueCommand): Refusal | null {
  if (command.type === 'RegisterEntry') {
    return state.status === 'listed' ? catalogueRefusal('catalogue-already-listed', state.code) : null;
  }
  if (state.status === 'unregistered') return catalogueRefusal('catalogue-not-listed');
  return state.status === 'retired' ? catalogueRefusal('catalogue-retired') : null;
}

function contentRefusals(state: CatalogueState, command: CatalogueCommand): readonly Refusal[] {
  switch (command.type) {
    case 'RegisterEntry': {
      const code = command.meta.caseId;
      return [
        ...(codePattern.test(code) ? [] : [catalogueRefusal('entry-code-malformed', code)]),
        ...entryDefects(command.data.content, command.meta.at),
      ];
    }
    case 'ReviseEntry': {
      const isUnchanged =
        state.status === 'listed' && changedFields(state.content, command.data.content).length === 0;
      return isUnchanged
        ? [catalogueRefusal('catalogue-unchanged')]
        : entryDefects(command.data.content, command.meta.at);
    }
    case 'RetireEntry':
      return command.data.reason.trim() === '' ? [catalogueRefusal('catalogue-reason-missing')] : [];
  }
}

function eventOf(state: CatalogueState, command: CatalogueCommand): CatalogueEvent {
  const { at, actor, caseId } = command.meta;
  switch (command.type) {
    case 'RegisterEntry': {
      const data = { code: caseId, ...command.data };
      return { type: 'EntryRegistered', at, actor, rule: catalogueRule('register', at), data };
    }
    case 'ReviseEntry': {
      const { content, source, reason } = command.data;
      const before = state.status === 'unregistered' ? content : state.content;
      const fields = changedFields(before, content);
      const data = { changes: pickFields(content, fields), was: pickFields(before, fields), source, reason };
      return { type: 'EntryRevised', at, actor, rule: catalogueRule('change', at), data };
    }
    case 'RetireEntry':
      return { type: 'EntryRetired', at, actor, rule: catalogueRule('change', at), data: command.data };
  }
}
