import { translationOf } from '../translation.js';
import { refusalSentences } from './refusals.js';

/** The sentences of `refusals.ts` in English. */
export const openingRefusalsEnglish = translationOf(refusalSentences)({
  'wrong-status':
    'The application stands at “{status}”: “{command}” is not possible now. Please reload and do what the page offers.',
  'not-yours': '“{command}” is for: {who}. It is not yours to do; please ask whoever holds that office.',
  'already-started': 'An application of this number exists already. Please open it.',
  'not-started': 'There is no such application. Please check the number.',
  'nothing-noted': 'The entry has not changed in a way this case does not know of: there is nothing to tell.',
  'nothing-to-settle': 'No change of the entry waits for an explanation.',
  'context-missing':
    'What is needed did not come with it. Please register it through the system instead of composing commands.',
  'entry-missing': 'Please state the code of the entry applied for.',
  'entry-not-in-force':
    'The entry “{entry}” is not published, or is retired. Please check the code, or publish the entry first.',
  'entry-not-on-application':
    'The entry “{entry}” is not open on application, and was not opened so: it cannot be opened on application. Please check the code, or revise the entry first.',
  'entry-secret':
    'The entry “{entry}” is secret and must not be opened. Please tell the applicant, or have it declassified and revise the entry first.',
  'applicant-kind-missing': 'Please choose the kind of applicant.',
  'applicant-missing': 'Please state the applicant’s name.',
  'credit-code-missing': 'Please state the applicant’s unified social credit code.',
  'credit-code-wrong':
    'The unified social credit code “{code}” does not pass its check. Please check its 18 characters.',
  'paper-file-missing': 'Where an individual applies, please state the number of the paper file.',
  'individual-by-paper':
    'Where an individual applies, name and numbers stay in the paper file and are not kept here. Please leave name and code empty and state the number of the file.',
  'identity-number':
    'What was written holds an identity card number, which must not be kept here. Please delete it and state the number of the paper file.',
  'scope-missing': 'Please state the scope of use.',
  'purpose-missing': 'Please state the purpose.',
  'received-on-missing': 'Please state the day the application was received.',
  'received-in-future': 'The day of receipt, {day}, has not come yet. Please check.',
  'departments-missing': 'Please choose one related department at least.',
  'department-unknown': 'There is no department “{codes}”. Please check with hefu department list.',
  'own-department':
    'Your own department is the provider: its opinion is not asked for. Please choose another related department.',
  'already-consulted': 'Consulted already: {names}. Please choose other departments.',
  'question-missing': 'Please state what is asked.',
  'opinion-missing': 'Please choose an opinion.',
  'opinion-reason-missing': 'Whoever disagrees or needs more states the reason. Please do.',
  'nobody-asked-for-more': 'No department has asked for more: there is nothing to supply.',
  'note-missing': 'Please write what is supplied.',
  'supply-first':
    'More material is needed by: {names}. Please supply it first; to go on without, please state the reason.',
  'unanswered-without-reason':
    'Neither yes nor no yet from: {names}. Please wait; to go on without, please state the reason.',
  'decision-missing': 'Please choose what is proposed.',
  'reason-missing': 'Please state the reason.',
  'against-an-opinion': 'Disagrees: {names}. To open it all the same, please state the reason.',
  'already-proposed':
    'A decision is proposed and waits for approval. To change it, please ask the approver to return it.',
  'not-proposed': 'Nothing is proposed yet. The handler proposes first.',
  'four-eyes': 'Two people propose and approve. Please let another approver do it.',
  'not-desensitised':
    '“{title}” is sensitive and is desensitised first. Please record the desensitisation in the annual plan.',
  'not-reviewed':
    '“{title}” is sensitive and is reviewed for secrecy first. Please record the review in the annual plan.',
  'valid-until-past': 'The end of use, {day}, is past. Please state a later day.',
  'valid-until-too-far':
    'The end of use, {day}, is too far away. Please state a day within a hundred years, or none.',
  'url-unsuitable':
    'The address begins with http:// or https://, without blanks, accounts or keys. Please correct it.',
  'interface-missing':
    'No address of the interface is registered yet. Please register it before a credential is handed out.',
  'credential-missing': 'Please state the id of the credential.',
  'credential-unsuitable':
    'The id of a credential has letters, digits and hyphens, 64 at most; never write its secret. Please check.',
  'credential-known': 'The credential “{credential}” is recorded already.',
  'credential-unknown': 'There is no credential “{credential}” in use. Please check its id.',
  'no-credential-in-use': 'No credential is in use: there is nothing to end.',
  'period-missing': 'Please state the first and the last day of the use.',
  'period-turned': 'The last day is before the first. Please check.',
  'period-outside': 'Use lies between the opening, {from}, and today, {to}. Please check.',
  'period-overlaps': 'Overlaps what is recorded: {periods}. To correct a record, please state the same days.',
  'calls-missing': 'Please state the number of calls.',
  'not-a-deadline': 'That moment has not come. The system handles it by itself.',
});
