import { allRuleSets } from '../../domain/rule-sets/all.js';
import { commandFields } from '../../domain/share-request/fields.js';
import type { CaseFace } from '../case/case-face.js';
import { readCase } from './read-case.js';
import { shownLines } from './shown-lines.js';
import { commandTerm, eventTerm } from './wording.js';

/** Share requests on the command line. */
export const requestFace: CaseFace = {
  group: 'request',
  commandFields,
  kind: async () => (await import('../../client/share-request-case.js')).shareRequestCase,
  commandTerm,
  eventTerm,
  article: (rule) => allRuleSets.map(({ articles }) => articles[rule]).find((one) => one !== undefined),
  shown: async (hefu, id) => {
    const { shown, reading } = await readCase(hefu, id);
    return { document: shown, lines: () => shownLines(shown, reading) };
  },
};
