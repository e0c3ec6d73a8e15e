import { translationOf } from '../translation.js';
import { refusalSentences } from './refusals.js';

/** The sentences of `refusals.ts` in English. */
export const requestRefusalsEnglish = translationOf(refusalSentences)({
  'wrong-status':
    'The case stands at “{status}”: “{command}” is not possible now. Please reload and do what the page offers.',
  'not-yours': '“{command}” is for: {who}. It is not yours to do; please ask whoever holds that office.',
  'already-started': 'An application of this number exists already. Please open it.',
  'not-started': 'There is no such application. Please check the number.',
  'purpose-missing': 'Please state the purpose.',
  'basis-missing': 'Please state the basis of the use.',
  'resource-missing': 'Please choose the resource to apply for.',
  'resource-retired':
    'This resource is withdrawn from the catalogue. Please choose another, or ask its provider.',
  'not-shared':
    'This resource is of the class “{word}” and cannot be applied for. If you object, please ask its provider.',
  'classified-resource':
    'This resource is classified and not handled in this system. Please proceed as the rules of secrecy say.',
  'nothing-noted': 'The entry has not changed in a way this case does not know of: there is nothing to tell.',
  'nothing-to-settle': 'No change of the entry waits for an explanation.',
  'own-resource': 'Your own department provides this resource: there is nothing to apply for.',
  'rule-set-unknown': 'There are no rules with the id “{id}”. Please check and choose again.',
  'rule-set-reason-missing': 'If you choose the rules yourself, please state the reason.',
  'no-rule-set': 'No rules apply on {day}. Please choose the rules and state the reason.',
  'consent-missing': 'The head of your department has not consented yet: “Consent to sending” comes first.',
  'already-consented': 'The head has consented already. You can submit.',
  'dispatch-empty': 'Please state the date of dispatch or the document number.',
  'received-on-missing': 'Please state the date of receipt.',
  'received-in-future': 'The date of receipt, {day}, lies after today. Please state the day it was received.',
  'already-received':
    'The receipt is recorded ({day}). If the date is wrong, the head of the department can correct it.',
  'supplement-before-request':
    'The supplement is dated before it was asked for. Please check and state the date again.',
  'nothing-to-correct': 'No receipt is recorded yet. Please record it first.',
  'same-date': 'The corrected date is the same as before: there is nothing to correct.',
  'reason-missing': 'Please state the reason.',
  'reasons-missing': 'Please state the reasons for refusing, one by one.',
  'refusal-basis-missing': 'Please state the basis for refusing.',
  'missing-list-empty': 'Please list everything that is to be supplemented, all at once.',
  'supplement-already-asked':
    'A supplement is asked for once. If this is about newly submitted material, please say so (针对新提交材料).',
  'no-refusal-for-missing-material':
    'Where material is missing, ask for the supplement once; sharing must not be refused for it.',
  'decision-missing': 'Please choose the proposed answer: agree or refuse.',
  'own-request':
    'You took part in making this application and cannot answer it. Please leave it to somebody else.',
  'four-eyes': 'Proposing and approving take two persons. Please leave it to another approver.',
  'not-proposed': 'The handler has not proposed an answer yet; that comes first.',
  'not-endorsed': 'The section head has not endorsed it yet; that comes first.',
  'no-such-step': 'The steps of this department have no “{step}”. Please go on with the next step.',
  'already-proposed':
    'An answer is proposed already. Please wait for the approval, or have it returned to propose again.',
  'already-endorsed': 'The section head has endorsed it already; it is for the approver now.',
  'assigned-to-other': 'This case is assigned to another handler. Please ask the head to reassign it.',
  'unknown-item': 'The resource has no such items: {codes}. Please check and choose again.',
  'item-twice': 'These items are named more than once: {codes}. Please name each once.',
  'item-reason-missing': 'These items are not granted; please state the reason for each: {codes}.',
  'nothing-granted': 'None of the items is granted. Please refuse the sharing instead.',
  'mode-not-offered': 'The rules do not offer “{mode}”. Possible: {modes}.',
  'mode-missing': 'Please choose how it is provided.',
  'valid-until-past': 'The term of use, {day}, is past. Please state a date after today.',
  'valid-until-too-far':
    'The term of use, {day}, is too far away. Please state a date within a hundred years, or none for lasting use.',
  'no-extension': 'The rules know no extension: this case cannot be extended. Please answer in time.',
  'extension-too-long': 'An extension is 1 to {most} working days. Please state it again.',
  'extension-already-asked': 'An extension was requested already; it cannot be requested again.',
  'extension-too-late': 'The deadline is past: no extension can be requested. Please answer soon.',
  'no-extension-asked': 'No extension is waiting to be decided.',
  'answer-not-owed': 'No answer is being counted in this case: this is not possible.',
  'person-missing': 'Please choose whom to assign it to.',
  'person-unknown': 'The department has nobody “{user}” who could handle it. Please check and choose again.',
  'grace-over':
    'The time to recall the answer is over ({at}): it has been sent. Changes need a procedure of their own.',
  'automatic-answer':
    'The rules agreed to this by themselves: there is no answer to recall. For changes, please ask the requester.',
  'urged-today': 'It was urged today already; once a day is the most. Please try again tomorrow.',
  'letter-missing': 'Please choose the letter to sign.',
  'letter-unknown': 'No letter “{letter}” waits to be signed. Please reload and try again.',
  'letter-signed': 'This letter is signed already; it cannot be signed twice.',
  'before-calendar':
    '{day} lies before the first year of the calendar: no deadline can be counted. Please check the date.',
  'calendar-missing':
    'No calendar came with it. Please act through the system instead of composing commands.',
  'not-a-deadline': 'That moment has not come. The system handles deadlines by itself.',
});
