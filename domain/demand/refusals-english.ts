import { translationOf } from '../translation.js';
import { refusalSentences } from './refusals.js';

/** The sentences of `refusals.ts` in English. */
export const demandRefusalsEnglish = translationOf(refusalSentences)({
  'wrong-status':
    'The need stands at “{status}”: “{command}” is not possible now. Please reload and do what the page offers.',
  'not-yours': '“{command}” is for: {who}. It is not yours to do; please ask whoever holds that office.',
  'already-started': 'A need of this number exists already. Please open it.',
  'not-started': 'There is no such need. Please check the number.',
  'context-missing':
    'What is needed did not come with it. Please record it through the system instead of composing commands.',
  'title-missing': 'Please name the data needed.',
  'purpose-missing': 'Please state the purpose.',
  'own-department': 'Your own department has the data: there is nothing to record.',
  'provider-missing': 'Please name the department.',
  'provider-unknown': 'There is no department “{provider}”. Please check with hefu department list.',
  'same-provider': 'The need is with that department already.',
  'entry-missing': 'Please state the code of the entry.',
  'entry-not-listed': 'The entry “{entry}” is not published yet. Please publish it before answering.',
  'reason-missing': 'Please state the reason.',
  'calendar-missing':
    'No calendar came with it. Please act through the system instead of composing commands.',
  'not-a-deadline': 'That moment has not come. The system handles it by itself.',
});
