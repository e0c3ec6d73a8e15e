import { noticeProblems } from '../../calendar/notice-problems.js';
import { translationOf } from '../translation.js';

/** What can be wrong with a notice of days off, in English. */
export const noticeProblemsEnglish = translationOf(noticeProblems)({
  'not-an-object': 'The file should be one JSON object. Its form is in docs/calendar.md.',
  'unknown-field': 'There is no field “{name}”. Please leave it out or correct it.',
  layer: '“layer” is “cn” (national) or “sh” (Shanghai).',
  year: '“year” is a whole year from 2004 to 2100.',
  number: '“number” is the document number of the notice.',
  title: '“title” is the title of the notice.',
  'issued-on': '“issuedOn” is the date of the notice, as YYYY-MM-DD.',
  'not-text': '“{name}” is a text; without one, please leave it out.',
  off: '“off” is a list of days off, {most} entries at most.',
  'off-entry': 'Each entry of “off” has “name” (the holiday), “from” and “to” (YYYY-MM-DD) and nothing else.',
  worked: '“worked” is a list of weekends worked, {most} days at most.',
  'worked-entry': 'Each entry of “worked” is a date that exists, as YYYY-MM-DD.',
  'ends-before-it-begins': '“{name}” ends on {to}, before it begins on {from}.',
  'too-long': '“{name}” from {from} to {to} is longer than {most} days. Please check.',
  overlapping: '“{name}” (from {from}) overlaps “{before}” (to {to}) before it, or is out of order.',
  'worked-order': 'The day worked {date} is there twice, or out of order.',
  'worked-weekday':
    '{day} is no Saturday or Sunday and cannot be worked in exchange. To take back a day off, please give “amends” (the number of the notice it amends).',
  'worked-and-off': '{day} is within the days off of “{name}” and worked as well.',
  empty: 'Neither “off” nor “worked” has a date: the notice says nothing.',
  'other-year': '{date} does not belong to the arrangement of {year} (dates from {first} to {last}).',
  'issued-in-another-year': 'The date of the notice, {date}, does not fit the year {year}. Please check.',
  'festival-missing': 'The days off of “{festival}” are missing.',
  known: 'The notice “{number}” is loaded already.',
  'amends-unknown': 'There is no notice “{amends}” to amend. Please check “amends”.',
  'amends-other-year': 'The notice it amends, “{amends}”, is of {year}, not of “year”.',
  'year-known':
    'The national arrangement of {year} is loaded. For an amendment, please give “amends” (the number of the notice it amends).',
  gap: 'A national arrangement before {year} is not loaded. Please load them year by year.',
  'other-calendar': '“{name}” belongs to the calendar “{layer}” and cannot be loaded into “{stream}”.',
});
