import { translationOf } from '../translation.js';
import { refusalSentences } from './refusals.js';

/** The sentences of `refusals.ts` in English. */
export const planRefusalsEnglish = translationOf(refusalSentences)({
  'wrong-status':
    'The plan stands at “{status}”: “{command}” is not possible now. Please reload and do what the page offers.',
  'not-yours': '“{command}” is for: {who}. It is not yours to do; please ask whoever holds that office.',
  'already-started': 'The department has a plan of this year already. Please open it.',
  'not-started': 'There is no such plan. Please check the number.',
  'department-missing': 'Please name the department.',
  'year-missing': 'Please state the year.',
  'template-missing':
    'No template and calendar came with it. Please set up the plan through the system instead of composing commands.',
  'issued-in-future': 'The date of issue, {day}, lies after today. Please check.',
  'issued-long-before':
    'The date of issue, {day}, lies before the year before the plan. Please check year and date.',
  'items-missing':
    'Please list the items to be opened; where there are none, file an empty list (nothing to report).',
  'too-many-items':
    'A plan of one department holds {most} items at most. Please ask the commission to file it in parts.',
  'missing-items':
    'The list lacks {count} resources of the catalogue that are open to all or on application: {names}. Please add them; to file all the same, tick “accept gaps”.',
  'unknown-items':
    'The list has {count} items that are not in the department’s catalogue: {codes}. Please register them or take them off; for a list recorded from paper, tick “accept gaps”.',
  'item-twice': 'These items are named more than once: {codes}. Please name each once.',
  'interface-items-not-listed':
    'These items are to be opened by interface and are not on the list: {codes}. Please check.',
  'filed-in-future': 'The date of filing, {day}, lies after today. Please state the day it was filed.',
  'filed-before-year': 'The date of filing, {day}, lies before the year before the plan. Please check.',
  'reason-missing': 'Please state the reason.',
  'same-list': 'The revised list is the same as the present one: there is nothing to revise.',
  'already-published': 'The present list is published; it can be published again once it is revised.',
  'list-published':
    'The list is published and cannot be returned; changes are made by the department’s revision.',
  'code-missing': 'Please state the code of the resource.',
  'not-in-list': 'These items are not on the department’s list: {codes}. Please list them first.',
  'not-in-catalogue':
    'These items are not in the catalogue, or withdrawn from it: {codes}. Please register them first.',
  'already-opened': 'These items are open already: {codes}.',
  'channel-missing': 'Please choose the channel: interface, data application or data product.',
  'access-missing': 'Please choose open to all or open on application.',
  'not-by-interface':
    'What is opened on application is opened by interface, to those whose application was granted. Please choose the interface as the channel; if it is open to everybody, choose “open to all”.',
  'url-unusable': 'The address has to begin with “http://” or “https://”. Please correct it.',
  'opened-before-treatment':
    'These items were desensitised or reviewed after the date of opening, {day}: {codes}. Sensitive data is treated before it is opened; please check the dates.',
  'opened-in-future': 'The date of opening, {day}, lies after today. Please state the day it was opened.',
  'not-desensitised': 'These items are sensitive; their desensitisation must be recorded first: {codes}.',
  'not-reviewed': 'These items are sensitive; a passed secrecy review must be recorded first: {codes}.',
  'method-missing': 'Please state the method of desensitisation.',
  'result-missing': 'Please state the result of the review: passed or not.',
  'done-in-future': 'The date, {day}, lies after today. Please state the day it was done.',
  'already-withdrawn': 'The item is withdrawn already; nothing more is needed.',
  'milestone-missing': 'Please choose the milestone.',
  'nothing-to-explain': 'The milestone is not late: there is nothing to explain.',
  'attestation-incomplete':
    'Please state how many items are done and how many are to be done; no more can be done than are to be.',
  'nothing-to-amend': 'Please state the new date or the document number.',
  'document-number-fixed': 'The plan of this year has the document number {number}, which cannot be changed.',
  'amended-into-past': 'The new date, {day}, is past. Please state today or a later date.',
  'amended-out-of-reach': 'The new date, {day}, is too far from the year of the plan. Please check.',
  'same-template': 'The plan follows the present template already: there is nothing to change.',
  'no-task-list': 'The plan has no milestone that goes by a task list: there is nothing to load.',
  'same-date': 'The new date is the same as before: there is nothing to change.',
  'nothing-changed': 'Nothing changed in the catalogue that concerns this plan.',
  'not-a-district': 'This is a department of the city: the plan applies to it already.',
  'letter-missing': 'Please choose the letter to sign.',
  'letter-unknown': 'No letter “{letter}” waits to be signed. Please reload and try again.',
  'letter-signed': 'This letter is signed already; it cannot be signed twice.',
  'calendar-missing':
    'No calendar came with it. Please act through the system instead of composing commands.',
  'not-a-deadline': 'That moment has not come. The system handles deadlines by itself.',
});
