import { translationOf } from '../translation.js';
import { settingsTerms } from './glossary.js';

/** Why a setting is not changed, in English. */
export const settingsRefusalsEnglish = translationOf(settingsTerms.refusals)({
  'setting-not-yours':
    'Your office cannot do “{}”. Please ask the administrator; a department’s settings are for its head too.',
  'setting-other-department':
    'You can change settings of your own department ({}) only. Please ask the other’s head or the administrator.',
  'setting-unknown': 'There is no setting “{}”. hefu settings list shows them all.',
  'setting-city-only':
    '“{}” is one for the whole city. Please have the administrator change the city’s setting.',
  'setting-value-unsuitable': '{}',
  'setting-unchanged': 'The new value of “{}” is the same as before: there is nothing to change.',
  'setting-not-set': '“{}” has no value of its own here: there is nothing to reset.',
  'setting-reason-missing': 'Please state the reason of the change.',
  'setting-chain-needs-approve':
    'The steps come in the order handler, section head, deputy head, none twice; the last is the deputy head.',
  'setting-one-step-needs-two-eyes':
    'With one step, handler and approver are one person. Please set “Handler and approver must be two persons” to no first.',
  'setting-four-eyes-needs-two-steps':
    'The present steps have no handler: handler and approver cannot be two persons. Please add the handler first.',
});
