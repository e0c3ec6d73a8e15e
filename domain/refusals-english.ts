import { planRefusalsEnglish } from './annual-plan/refusals-english.js';
import { changeRefusalsEnglish } from './catalogue-change/refusals-english.js';
import { catalogueRefusalsEnglish } from './catalogue/refusals-english.js';
import { demandRefusalsEnglish } from './demand/refusals-english.js';
import { departmentRefusalsEnglish, personRefusalsEnglish } from './directory/refusals-english.js';
import { dossierRefusalsEnglish } from './dossier/refusals-english.js';
import { commonTerms, glossary, type Category } from './glossary.js';
import { openingRefusalsEnglish } from './opening-application/refusals-english.js';
import { planTemplateRefusalsEnglish } from './plan-templates/glossary-english.js';
import { settingsRefusalsEnglish } from './settings/refusals-english.js';
import { requestRefusalsEnglish } from './share-request/refusals-english.js';
import { translationOf } from './translation.js';

const of = <C extends Category>(category: C): (typeof glossary)[C]['refusals'] => glossary[category].refusals;

/** Why the engine says no before any rule is asked, in English. */
export const engineRefusalsEnglish = translationOf(commonTerms.refusals)({
  'malformed-command':
    'What arrived is no whole command; nothing was done. Please act through the pages, the command line or the interface.',
  'wrong-case':
    'The number in the command is not that of this case; nothing was done. Please check the number.',
  'unknown-key':
    'This case does not accept the key the command is signed with; nothing was done. Please sign in again.',
  'bad-signature': 'The signature does not fit the command; nothing was done. Please sign in again.',
  'received-ahead':
    'The command was received after the present time; nothing was done. Please check the clock of the system it came from.',
});

/**
 * Every reason to say no in English, by kind of stream; a kind, or a sentence, without its translation does not
 * compile.
 */
export const refusalsEnglish: {
  readonly [C in Category]: { readonly [K in keyof (typeof glossary)[C]['refusals']]: string };
} = {
  'share-request': requestRefusalsEnglish,
  'annual-plan': planRefusalsEnglish,
  'plan-template': planTemplateRefusalsEnglish,
  catalogue: catalogueRefusalsEnglish,
  'catalogue-change': changeRefusalsEnglish,
  'catalogue-mapping': translationOf(of('catalogue-mapping'))({
    'mapping-not-yours':
      'Your office cannot save mappings of headings. Please leave it to a coordinator, a planner or the commission.',
    'mapping-name-malformed':
      'The name “{}” will not do. Please use 1 to 40 Chinese characters, letters, digits, underscores or hyphens.',
    'mapping-empty': 'The mapping names no headings. Please name at least one.',
    'mapping-unchanged': 'It is the same as the saved “{}”: there is nothing to save.',
  }),
  demand: demandRefusalsEnglish,
  'opening-application': openingRefusalsEnglish,
  opinion: translationOf(of('opinion'))({
    'opinion-not-yours':
      'Your office cannot record opinions on checks. Please leave it to a coordinator, a handler, a planner or the commission.',
    'opinion-already-given':
      'The opinion of this number is recorded. Please check again and record a new one.',
    'opinion-project-missing': 'Please name the project.',
  }),
  dossier: dossierRefusalsEnglish,
  reading: translationOf(of('reading'))({
    'reading-of-another':
      'Readings are recorded for oneself and the same day only. Please open it again as yourself.',
    'opening-already-kept': 'That you opened this case today is recorded already.',
  }),
  department: departmentRefusalsEnglish,
  person: personRefusalsEnglish,
  settings: settingsRefusalsEnglish,
  calendar: translationOf(of('calendar'))({
    'notice-not-yours':
      'Holiday arrangements are loaded by the commission or the administrator. Please ask whoever holds that office.',
    'notice-unsuitable': '{}',
  }),
  notice: translationOf(of('notice'))({
    'resend-not-yours':
      'Undelivered notices are sent again by the commission or the administrator. Please ask them.',
    'resend-not-given-up':
      'This notice is not given up: it was delivered, or is being tried again by itself. Nothing needs to be done.',
    'resend-without-address':
      'The recipient has no mail address now. Please register one in the directory, then send it again.',
  }),
  webhook: translationOf(of('webhook'))({
    'webhook-not-yours': 'Webhooks are registered and kept by the administrator. Please ask them.',
    'webhook-already-registered': 'This webhook is registered already. Please register another address.',
    'webhook-not-active': 'This webhook is not registered, or ended. Please register it again.',
    'webhook-department-missing': 'Please state which department it is for.',
    'webhook-url-unsuitable':
      'Please state an address that begins with http:// or https://, without user name, password and # part.',
    'webhook-range-backwards': 'The first number to send again cannot be larger than the last. Please check.',
    'webhook-reason-missing': 'Please state the reason for ending it.',
  }),
  'gateway-key': translationOf(of('gateway-key'))({
    'key-not-yours': 'Signing keys are registered and retired by the administrator. Please ask them.',
    'key-already-registered': 'This signing key is registered already.',
    'key-not-in-use': 'This signing key is not in use: there is nothing to retire.',
  }),
  'checkpoint-key': translationOf(of('checkpoint-key'))({
    'not-yours': 'The key of checkpoints is registered and changed by the administrator only.',
    'already-registered': 'The key of checkpoints is registered; to change it, use hefu audit rotate-key.',
    'not-registered': 'No key of checkpoints is registered yet: there is nothing to change.',
    'not-current': 'It is not signed with the present key of checkpoints. Please check the key file.',
    'already-used': 'The new key was in use before. Please take a new one.',
  }),
  installation: translationOf(of('installation'))({
    'installation-not-yours': 'The demo city is set up by the administrator only. Please ask them.',
    'already-demo': 'The demo city is there already.',
  }),
  history: translationOf(of('history'))({
    'not-yours': 'Workflow histories are archived by the system only.',
    'already-archived': 'This part of the workflow history is archived already.',
  }),
};
