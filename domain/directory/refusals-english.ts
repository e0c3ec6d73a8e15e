import { translationOf } from '../translation.js';
import { departmentTerms } from './department/glossary.js';
import { personTerms } from './person/glossary.js';

/** Why the directory says no of a department, in English. */
export const departmentRefusalsEnglish = translationOf(departmentTerms.refusals)({
  'department-not-yours': 'Your office cannot do “{}”. Please ask the administrator or the commission.',
  'department-already-registered': 'A department with the code {} exists. If it changed, please revise it.',
  'department-not-registered': 'This department is not registered yet. Please register it first.',
  'department-abolished': 'This department is abolished and cannot be changed.',
  'department-code-malformed':
    'The code “{}” will not do. Please use 2 to 40 small letters, digits and hyphens, beginning and ending with a letter or digit.',
  'department-name-missing': 'Please state the full name of the department.',
  'department-unchanged': 'What was sent is the same as before: there is nothing to revise.',
  'department-reason-missing': 'Please state the reason.',
  'department-successor-is-itself': 'A department cannot succeed itself. Please choose another.',
  'alias-missing': 'Please state the alias.',
  'alias-is-the-name': '“{}” is the full name of the department and needs no confirmation.',
  'alias-already-confirmed': '“{}” is confirmed as an alias of this department already.',
  'alias-unknown': '“{}” is no alias of this department. Please check.',
  'alias-limit': 'A department has {} aliases at most. Please delete those not in use.',
});

/** Why the directory says no of a person, in English. */
export const personRefusalsEnglish = translationOf(personTerms.refusals)({
  'person-not-yours': 'Your office cannot do “{}”. Please ask the administrator.',
  'person-already-registered': 'The user {} exists. If something changed, please revise it.',
  'person-not-registered': 'This user is not registered yet. Please register them first.',
  'person-disabled': 'This user is disabled. Please enable them first.',
  'person-active': 'This user is active. Please disable them first.',
  'person-user-malformed':
    'The user name “{}” will not do. Please use 2 to 64 letters, digits, dots, underscores and hyphens, beginning with a letter or digit.',
  'person-department-missing': 'Please state the department.',
  'person-roles-missing': 'Please choose at least one office.',
  'person-role-duplicate': 'The office “{}” is there twice. Please delete one.',
  'person-unchanged': 'What was sent is the same as before: there is nothing to revise.',
  'person-reason-missing': 'Please state the reason.',
  'person-not-yourself':
    'You cannot disable yourself or erase your own data. Please leave it to another administrator.',
  'person-choice-not-yours': 'How somebody is told is for themselves to choose.',
  'person-topic-unknown': 'There are no notices of the kind “{}”. Please choose on the page of notices.',
  'person-topic-required': '“{}” goes with the office: always at once, no other way.',
  'person-digest-off': 'You chose the day’s mail for some; please choose to receive the day’s mail as well.',
  'person-choices-unchanged': 'The choices are the same as now: there is nothing to save.',
  'person-own-admin-role':
    'You cannot give up your own office of administrator. Please leave it to another administrator.',
});
