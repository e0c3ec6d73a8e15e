import { showOpening } from '../../client/opening-applications.js';
import { commandFields } from '../../domain/opening-application/fields.js';
import { commandTerms, eventTerms } from '../../domain/opening-application/glossary.js';
import type { CaseFace } from '../case/case-face.js';
import { openingLines } from './opening-lines.js';

const termIn = (terms: { readonly [key: string]: string }, key: string): string => terms[key] ?? key;
/** Paragraphs of the document of 2016 that A13 and A14 stand in. */
const articles: { readonly [rule: string]: string } = { A13: '二（二）2', A14: '二（二）2' };

/** Applications for opening on the command line. */
export const openingFace: CaseFace = {
  group: 'opening',
  commandFields,
  kind: async () => (await import('../../client/opening-application-case.js')).openingApplicationCase,
  commandTerm: (type) => termIn(commandTerms, type),
  eventTerm: (type) => termIn(eventTerms, type),
  article: (rule) => articles[rule],
  shown: async (hefu, id) => {
    const shown = await showOpening(hefu, id);
    return { document: shown, lines: () => openingLines(shown) };
  },
};
