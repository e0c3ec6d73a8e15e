import { translationOf } from '../translation.js';
import { catalogueTerms } from './glossary.js';

/** Why an entry says no, in English. */
export const catalogueRefusalsEnglish = translationOf(catalogueTerms.refusals)({
  'catalogue-not-yours': 'Your office cannot do “{command}”. Please leave it to {who}.',
  'catalogue-other-department':
    'The provider of this entry is another department ({}). Please leave it to them.',
  'catalogue-already-listed': 'An entry with the code {} exists. If its content changed, please revise it.',
  'catalogue-own-submission': 'You submitted this entry yourself. Please leave the review to somebody else.',
  'catalogue-not-listed': 'This entry is not registered yet. Please register it first.',
  'catalogue-in-review':
    'The commission is reviewing this entry. To revise it, please withdraw it from review first.',
  'catalogue-nothing-submitted': 'Nothing of this entry waits for review.',
  'catalogue-nothing-returned': 'Nothing of this entry was sent back: there is nothing to give up.',
  'catalogue-wrong-status':
    'The entry stands at “{status}”: “{command}” is not possible now. Please check how it stands.',
  'catalogue-retired': 'This entry is withdrawn. To bring it back, please register it again.',
  'catalogue-unchanged': 'What was sent is the same as the entry: there is nothing to revise.',
  'catalogue-reason-missing': 'Please state the reason.',
  'fact-in-future': 'The date ({}) lies after today. Please check.',
  'fact-older': 'A later date ({}) is recorded already. Please check.',
  'entry-code-malformed':
    'The code “{}” will not do. Please use 3 to 80 letters, digits and hyphens, beginning and ending with a letter or digit.',
  'entry-title-missing': 'Please state the name of the resource.',
  'entry-provider-missing': 'Please state the provider of the resource.',
  'entry-mode-missing': 'Of the class “{}” at least one mode of sharing is needed.',
  'entry-condition-missing':
    'Of the class “On demand (shared on conditions)” the conditions of sharing (scope and use) are needed.',
  'entry-condition-on-universal':
    'Of the class “Universal (shared without conditions)” there can be no conditions. Please delete them, or choose “On demand”.',
  'entry-withheld-with-mode': 'What is not shared has no mode of sharing. Please leave it empty.',
  'entry-withheld-with-condition':
    'What is not shared has no conditions of sharing. Please leave them empty.',
  'entry-withheld-but-open':
    'What is not shared cannot be open to society. Please choose “Not open”, or another class of sharing.',
  'entry-withhold-reason-missing': 'Please state the reason for not sharing.',
  'entry-withhold-basis-missing':
    'Please state the law, administrative regulation or decision of the State Council that forbids sharing.',
  'entry-item-duplicate': 'The item “{}” is there twice. Please delete one.',
  'entry-item-reason-missing': 'The item “{}” is not shared. Please state the reason.',
  'entry-item-withheld-but-open':
    'The item “{}” is not shared and cannot be open to society. Please set it to “Not open”.',
  'entry-item-open-beyond': 'The resource is “Not open”, so its item “{}” cannot be open. Please check.',
  'entry-item-not-open-reason-missing': 'The item “{}” is not open. Please state the reason.',
  'entry-incomplete': 'An entry sent to review must be complete. Please fill in: {}.',
});
