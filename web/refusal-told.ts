import { noticeProblemInEnglish, refusalInEnglish } from '../domain/refusal-in-english.js';
import type { Refusal } from '../domain/refusal.js';
import { hindranceInEnglish } from '../domain/letter/hindrances-english.js';
import type { Hindrance } from '../domain/letter/hindrances.js';
import { say } from './say.js';

/**
 * Why the rules say no, in the language of whoever reads. On record is the Chinese sentence; one that this version's
 * glossary does not know stays as it was recorded.
 */
export const refusalTold = (refusal: Pick<Refusal, 'code' | 'message'>): string =>
  withoutCommands(say(refusal.message, refusalInEnglish(refusal) ?? refusal.message));

/**
 * Some recorded sentences end with a command to type. They stay as they are in the log, where deciding again has to come to
 * the same words; whoever reads a page or asks over HTTP has no command line.
 */
const withoutCommands = (sentence: string): string =>
  sentence
    .replace(/(?<=请)用 hefu [a-z -]+ (?=核对|查看)/, '')
    .replace(/ (?:Please check with hefu [a-z -]+|hefu [a-z -]+ shows them all)\./, ' Please check it.');

/** Every reason at once. */
export const refusalsTold = (refusals: readonly Pick<Refusal, 'code' | 'message'>[]): string =>
  refusals.map(refusalTold).join(say('', ' '));

/** Why a letter cannot be sent yet. */
export const hindranceTold = (hindrance: Exclude<Hindrance, null>): string =>
  say(hindrance, hindranceInEnglish(hindrance));

/** What is wrong with a notice of days off. */
export const noticeProblemTold = (problem: string): string => say(problem, noticeProblemInEnglish(problem));
