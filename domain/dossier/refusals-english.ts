import { translationOf } from '../translation.js';
import { dossierTerms } from './glossary.js';

/** Why a dossier says no, in English. */
export const dossierRefusalsEnglish = translationOf(dossierTerms.refusals)({
  'dossier-not-yours':
    '“{command}” is for: {who}. It is not yours to do; please ask whoever holds that office.',
  'file-empty': 'The file is empty. Please choose again.',
  'file-too-large': 'The file is larger than {most}. Please compress it or send it in parts.',
  'file-type-not-accepted': 'Files of this type (by content: {type}) are not accepted. Possible: {types}.',
  'too-many-files': 'A case has {most} attachments at most. Please take down what is not needed.',
  'file-already-attached': 'A file with the same content is there already ({file}).',
  'file-unknown': 'The dossier has no file {file}. Please reload and choose again.',
  'file-not-for-you': 'This file is not for you to download now. Please ask the provider.',
  'file-term-over':
    'The term of use ended on {day}: no more downloads. To go on using it, please apply again.',
  'not-delivered': 'It is not delivered yet. Please come back when the provider has delivered.',
  'removal-reason-missing': 'Please state the reason.',
  'letter-not-ready': 'The letter cannot be sent now: {why}.',
  'letter-number-missing':
    'Please state the document number (given by your own document system, never generated here).',
  'letter-already-issued': 'This letter is sent already ({letter}); what is sent cannot be replaced.',
  'url-unsuitable': 'Please state an address that begins with https:// or http://.',
  'service-not-registered':
    'The provider has not registered the address of the interface. Please ask them, then take the credential.',
  'credential-unknown': 'There is no such credential, or it is ended. Please check.',
  'wrong-mode': 'This case is not provided by interface: this is not possible.',
});
