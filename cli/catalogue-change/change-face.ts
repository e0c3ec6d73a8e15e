import { allChangeTerms } from '../../domain/catalogue-change/change-terms.js';
import { commandFields } from '../../domain/catalogue-change/fields.js';
import { commandTerms, eventTerms } from '../../domain/catalogue-change/glossary.js';
import type { CaseFace } from '../case/case-face.js';
import { readChange } from './read-change.js';
import { changeLines } from './change-lines.js';

const termIn = (terms: { readonly [key: string]: string }, key: string): string => terms[key] ?? key;

/** Reported changes on the command line. */
export const changeFace: CaseFace = {
  group: 'catalogue change',
  commandFields,
  kind: async () => (await import('../../client/catalogue-change-case.js')).catalogueChangeCase,
  commandTerm: (type) => termIn(commandTerms, type),
  eventTerm: (type) => termIn(eventTerms, type),
  article: (rule) => allChangeTerms.map(({ articles }) => articles[rule]).find((one) => one !== undefined),
  shown: async (hefu, id) => {
    const { shown, today } = await readChange(hefu, id);
    return { document: shown, lines: () => changeLines(shown, today) };
  },
};
