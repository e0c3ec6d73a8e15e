import type { Decision } from '../../decider.js';
import type { Refusal } from '../../refusal.js';
import { roleTerms } from '../glossary.js';
import { isRole } from '../roles.js';
import type { PersonCommand } from './commands.js';
import type { PersonEvent } from './events.js';
import { personTerms } from './glossary.js';
import { personPermissions } from './permissions.js';
import { personRefusal } from './refusals.js';
import { choiceRefusals } from './choice-refusals.js';
import type { PersonContent, PersonState } from './state.js';

const userPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{1,63}$/;

/** Decides a command on one person; all reasons of a refusal at once. */
export function decidePerson(state: PersonState, command: PersonCommand): Decision<PersonEvent> {
  const [first, ...rest] = [
    ...notYours(command),
    ...notNow(state, command),
    ...reasonsAgainst(state, command),
  ];
  if (first !== undefined) return { kind: 'refused', refusals: [first, ...rest] };
  return { kind: 'accepted', events: [eventOf(command)] };
}

function notYours({ type, meta }: PersonCommand): readonly Refusal[] {
  const held = meta.actor.roles.filter(isRole);
  const isGranted = Object.values(personPermissions).some((grants) =>
    held.some((role) => grants[role]?.includes(type)),
  );
  return isGranted
    ? []
    : [{ ...personRefusal('person-not-yours', personTerms.commands[type]), forbidden: true }];
}

function notNow(state: PersonState, { type }: PersonCommand): readonly Refusal[] {
  const grants = Object.values(personPermissions[state.status]);
  if (grants.some((commands) => commands.includes(type))) return [];
  if (state.status === 'unregistered') return [personRefusal('person-not-registered')];
  if (type === 'RegisterPerson') return [personRefusal('person-already-registered', state.user)];
  return [personRefusal(state.status === 'active' ? 'person-active' : 'person-disabled')];
}

function reasonsAgainst(state: PersonState, command: PersonCommand): readonly Refusal[] {
  const isOneself = state.status !== 'unregistered' && state.user === command.meta.actor.user;
  switch (command.type) {
    case 'RegisterPerson': {
      const { caseId: user } = command.meta;
      return [
        ...(userPattern.test(user) ? [] : [personRefusal('person-user-malformed', user)]),
        ...contentRefusals(command.data),
      ];
    }
    case 'RevisePerson':
      return [
        ...contentRefusals(command.data),
        ...(isUnchanged(state, command.data) ? [personRefusal('person-unchanged')] : []),
        // The last administrator must not be able to lock the installation by a slip.
        ...(isOneself && !command.data.roles.includes('admin')
          ? [personRefusal('person-own-admin-role')]
          : []),
      ];
    case 'DisablePerson':
    case 'ErasePersonalData':
      return [
        ...reasonRefusals(command.data.reason),
        ...(isOneself ? [personRefusal('person-not-yourself')] : []),
      ];
    case 'EnablePerson':
      return reasonRefusals(command.data.reason);
    case 'ChooseNotices':
      return [
        ...(isOneself ? [] : [{ ...personRefusal('person-choice-not-yours'), forbidden: true as const }]),
        ...choiceRefusals(state, command.data),
      ];
    case 'IssueToken':
    case 'RevokeTokens':
    case 'RegisterMachineClient':
    case 'EndMachineClient':
      return [];
  }
}

function contentRefusals({ department, roles }: PersonContent): readonly Refusal[] {
  const repeated = roles.find((role, index) => roles.indexOf(role) !== index);
  return [
    ...(department.trim() === '' ? [personRefusal('person-department-missing')] : []),
    ...(roles.length === 0 ? [personRefusal('person-roles-missing')] : []),
    ...(repeated === undefined ? [] : [personRefusal('person-role-duplicate', roleTerms[repeated])]),
  ];
}

function isUnchanged(state: PersonState, next: PersonContent): boolean {
  return (
    state.status !== 'unregistered' &&
    state.department === next.department &&
    state.personalDigest === next.personalDigest &&
    [...state.roles].sort().join() === [...next.roles].sort().join()
  );
}

function reasonRefusals(reason: string): readonly Refusal[] {
  return reason.trim() === '' ? [personRefusal('person-reason-missing')] : [];
}

function eventOf(command: PersonCommand): PersonEvent {
  const { at, actor, caseId } = command.meta;
  const made = { at, actor, rule: 'engine' };
  switch (command.type) {
    case 'RegisterPerson':
      return { type: 'PersonRegistered', ...made, data: { user: caseId, ...command.data } };
    case 'RevisePerson':
      return { type: 'PersonRevised', ...made, data: command.data };
    case 'DisablePerson':
      return { type: 'PersonDisabled', ...made, data: command.data };
    case 'EnablePerson':
      return { type: 'PersonEnabled', ...made, data: command.data };
    case 'ErasePersonalData':
      return { type: 'PersonalDataErased', ...made, data: command.data };
    case 'IssueToken':
      return { type: 'TokenIssued', ...made, data: command.data };
    case 'RevokeTokens':
      return { type: 'TokensRevoked', ...made, data: {} };
    case 'RegisterMachineClient':
      return { type: 'MachineClientRegistered', ...made, data: command.data };
    case 'EndMachineClient':
      return { type: 'MachineClientEnded', ...made, data: command.data };
    case 'ChooseNotices':
      return { type: 'NoticesChosen', ...made, data: command.data };
  }
}
