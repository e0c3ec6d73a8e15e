import { translationOf } from '../translation.js';
import { planTemplateTerms } from './glossary.js';
import type { itemsCountedTerms } from './glossary.js';

export const planTemplateRefusalsEnglish = translationOf(planTemplateTerms.refusals)({
  'template-not-yours':
    'The template of a year is written by the commission. Please ask whoever holds that office.',
  'template-year-unsuitable': 'The year of a plan is from {from} to {to}. Please check it.',
  'template-of-document':
    'The template of {year} is that of {number} and cannot be written anew; a date of one plan is moved by “Amend plan”.',
  'template-title-missing': 'Please state the title of the plan.',
  'template-number-of-another-year':
    '{number} is the document number of the plan of {year}. Please state this year’s own; where there is none yet, leave it empty.',
  'template-issued-in-future':
    'The date of issue, {day}, is after today. Please check; where it is not issued yet, leave it empty.',
  'template-issued-long-before':
    'The date of issue, {day}, is before the year that precedes the plan’s. Please check year and date.',
  'template-milestone-missing':
    'Please give the date of the milestone {name}: every year has this milestone.',
  'template-milestone-twice': 'The milestone {name} is there more than once. Please give it once.',
  'template-date-unsuitable':
    'The date “{date}” of the milestone {name} does not exist in {year}. Please write month and day, for example 03-31.',
  'template-dates-out-of-order':
    'The date of the milestone {after} has to be after that of {before}. Please check.',
  'template-counting-unsuitable':
    'Which items count for the milestone {name} is fixed. Please leave the choice empty.',
  'template-target-unsuitable':
    'The target for the share by interface is a whole number from 0 to 100. Please check.',
  'template-reason-missing': 'This year has a template already. Please state the reason of the change.',
  'template-unchanged': 'It is the same as the template as it stands: there is nothing to record.',
});

export const itemsCountedEnglish: Record<keyof typeof itemsCountedTerms, string> = {
  'task-list': 'the task list (the “city safety” mark in the catalogue until it is loaded)',
  open: 'items the catalogue opens to everybody',
  'on-application': 'items the catalogue opens on application',
};
