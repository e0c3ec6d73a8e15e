import { translationOf } from '../translation.js';
import { refusalSentences } from './refusals.js';

/** The sentences of `refusals.ts` in English. */
export const changeRefusalsEnglish = translationOf(refusalSentences)({
  'wrong-status':
    'The case stands at “{status}”: “{command}” is not possible now. Please reload and do what the page offers.',
  'not-yours': '“{command}” is for: {who}. It is not yours to do; please ask whoever holds that office.',
  'already-started': 'A change of this number exists already. Please open it.',
  'not-started': 'There is no such change. Please check the number.',
  'entry-missing': 'Please name the entry that changed, and report through the system.',
  'changed-on-missing': 'Please state the date of the change.',
  'changed-in-future': 'The date of the change ({day}) lies after today. Please state the day it changed.',
  'what-missing': 'Please state what changed.',
  'cause-missing': 'Please choose the cause: content of a system, laws or regulations, or duties.',
  'system-missing': 'Where the content of a system changed, please name the system or project.',
  'cause-not-covered':
    'The rules set no time to adjust the entry for “{cause}”, and this system is set not to go by analogy. Please revise the entry itself.',
  'rule-set-unknown': 'There are no rules with the id “{id}”. Please check and choose again.',
  'rule-set-reason-missing': 'If you choose the rules yourself, please state the reason.',
  'no-rule-set': 'No rules apply on {day}. Please choose the rules and state the reason.',
  'calendar-missing':
    'No calendar came with it. Please act through the system instead of composing commands.',
  'before-calendar':
    '{day} lies before the first year of the calendar: no deadline can be counted. Please check the date.',
  'entry-event-missing':
    'No revision of the entry came with it. Please act through the system instead of composing commands.',
  'entry-event-of-other': 'The revision is not of the entry of this case. Please check.',
  'entry-event-known': 'This revision of the entry is recorded already.',
  'entry-event-before-change':
    'This revision of the entry came before the change and cannot be its adjustment.',
  'entry-event-irrelevant': 'This revision of the entry has no bearing on where the case stands.',
  'stated-on-missing': 'Please state the date.',
  'stated-in-future': 'The date ({day}) lies after today. Please check.',
  'stated-before-change': 'The date ({day}) lies before the date of the change. Please check.',
  'note-missing': 'Please state the circumstances, for example where and how the entry was adjusted.',
  'reason-missing': 'Please state the reason.',
  'no-extension':
    'The rules know no extension: this case cannot be extended. Please adjust the entry in time.',
  'extension-too-long': 'An extension is 1 to {most} working days. Please state it again.',
  'extension-already-asked': 'An extension was requested already; it cannot be requested again.',
  'extension-too-late':
    'The time to adjust the entry is over: no extension can be requested. Please adjust it soon.',
  'no-extension-asked': 'No extension is waiting to be decided.',
  'same-date': 'The corrected date is the same as before: there is nothing to correct.',
  'other-rule-set': 'Other rules apply on the corrected date. Please withdraw the report and report again.',
  'urged-today': 'It was urged today already; once a day is the most. Please try again tomorrow.',
  'letter-missing': 'Please choose the letter to sign.',
  'letter-unknown': 'No letter “{letter}” waits to be signed. Please reload and try again.',
  'letter-signed': 'This letter is signed already; it cannot be signed twice.',
  'not-a-deadline': 'That moment has not come. The system handles deadlines by itself.',
});
