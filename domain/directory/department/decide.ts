import type { Actor, Decision } from '../../decider.js';
import type { Refusal } from '../../refusal.js';
import { isRole } from '../roles.js';
import type { DepartmentCommand, DepartmentCommandType } from './commands.js';
import type { DepartmentEvent } from './events.js';
import { departmentTerms } from './glossary.js';
import { departmentPermissions } from './permissions.js';
import { departmentRefusal } from './refusals.js';
import type { DepartmentContent, DepartmentState } from './state.js';

const codePattern = /^[a-z0-9][a-z0-9-]{0,38}[a-z0-9]$/;
/** A department has a handful of spellings; a list that grows past this is a mistake. */
export const aliasLimit = 50;

/** Decides a command on one department; all reasons of a refusal at once. */
export function decideDepartment(
  state: DepartmentState,
  command: DepartmentCommand,
): Decision<DepartmentEvent> {
  const [first, ...rest] = [
    ...notYours(command),
    ...notNow(state, command),
    ...reasonsAgainst(state, command),
  ];
  if (first !== undefined) return { kind: 'refused', refusals: [first, ...rest] };
  return { kind: 'accepted', events: [eventOf(command)] };
}

function notYours({ type, meta }: DepartmentCommand): readonly Refusal[] {
  if (holdsRight(meta.actor, type)) return [];
  return [{ ...departmentRefusal('department-not-yours', departmentTerms.commands[type]), forbidden: true }];
}

function holdsRight(actor: Actor, type: DepartmentCommandType): boolean {
  const held = actor.roles.filter(isRole);
  return Object.values(departmentPermissions).some((grants) =>
    held.some((role) => grants[role]?.includes(type)),
  );
}

function notNow(state: DepartmentState, command: DepartmentCommand): readonly Refusal[] {
  if (state.status === 'abolished') return [departmentRefusal('department-abolished')];
  if (command.type === 'RegisterDepartment') {
    return state.status === 'active' ? [departmentRefusal('department-already-registered', state.code)] : [];
  }
  return state.status === 'unregistered' ? [departmentRefusal('department-not-registered')] : [];
}

function reasonsAgainst(state: DepartmentState, command: DepartmentCommand): readonly Refusal[] {
  switch (command.type) {
    case 'RegisterDepartment': {
      const { caseId: code } = command.meta;
      return [
        ...(codePattern.test(code) ? [] : [departmentRefusal('department-code-malformed', code)]),
        ...(command.data.name.trim() === '' ? [departmentRefusal('department-name-missing')] : []),
      ];
    }
    case 'ReviseDepartment':
      return reviseRefusals(state, command.data);
    case 'ConfirmAlias':
      return aliasRefusals(state, command.data.alias.trim());
    case 'RemoveAlias':
      return [
        ...(state.status === 'unregistered' || state.aliases.includes(command.data.alias)
          ? []
          : [departmentRefusal('alias-unknown', command.data.alias)]),
        ...reasonRefusals(command.data.reason),
      ];
    case 'AbolishDepartment':
      return [
        ...reasonRefusals(command.data.reason),
        ...(state.status !== 'unregistered' && command.data.successor === state.code
          ? [departmentRefusal('department-successor-is-itself')]
          : []),
      ];
  }
}

function reviseRefusals(state: DepartmentState, next: DepartmentContent): readonly Refusal[] {
  const isUnchanged =
    state.status !== 'unregistered' &&
    state.name === next.name &&
    state.level === next.level &&
    state.joinsPlan === next.joinsPlan &&
    state.calendar === next.calendar;
  return [
    ...(next.name.trim() === '' ? [departmentRefusal('department-name-missing')] : []),
    ...(isUnchanged ? [departmentRefusal('department-unchanged')] : []),
  ];
}

function aliasRefusals(state: DepartmentState, alias: string): readonly Refusal[] {
  if (alias === '') return [departmentRefusal('alias-missing')];
  if (state.status === 'unregistered') return [];
  return [
    ...(alias === state.name ? [departmentRefusal('alias-is-the-name', alias)] : []),
    ...(state.aliases.includes(alias) ? [departmentRefusal('alias-already-confirmed', alias)] : []),
    ...(state.aliases.length >= aliasLimit ? [departmentRefusal('alias-limit', String(aliasLimit))] : []),
  ];
}

function reasonRefusals(reason: string): readonly Refusal[] {
  return reason.trim() === '' ? [departmentRefusal('department-reason-missing')] : [];
}

// The register of bodies (A19) rests on no dated rule here: the record itself is the source.
function eventOf(command: DepartmentCommand): DepartmentEvent {
  const { at, actor, caseId } = command.meta;
  const made = { at, actor, rule: 'engine' };
  switch (command.type) {
    case 'RegisterDepartment':
      return { type: 'DepartmentRegistered', ...made, data: { code: caseId, ...command.data } };
    case 'ReviseDepartment':
      return { type: 'DepartmentRevised', ...made, data: command.data };
    case 'ConfirmAlias':
      return { type: 'AliasConfirmed', ...made, data: { alias: command.data.alias.trim() } };
    case 'RemoveAlias':
      return { type: 'AliasRemoved', ...made, data: command.data };
    case 'AbolishDepartment':
      return { type: 'DepartmentAbolished', ...made, data: command.data };
  }
}
