import { showDemand } from '../../client/demands.js';
import { commandFields } from '../../domain/demand/fields.js';
import { commandTerms, eventTerms } from '../../domain/demand/glossary.js';
import type { CaseFace } from '../case/case-face.js';
import { demandLines } from './demand-lines.js';

const termIn = (terms: { readonly [key: string]: string }, key: string): string => terms[key] ?? key;

/** Needs for data on the command line. No rule states anything of them. */
export const demandFace: CaseFace = {
  group: 'demand',
  commandFields,
  kind: async () => (await import('../../client/demand-case.js')).demandCase,
  commandTerm: (type) => termIn(commandTerms, type),
  eventTerm: (type) => termIn(eventTerms, type),
  article: () => undefined,
  shown: async (hefu, id) => {
    const shown = await showDemand(hefu, id);
    return { document: shown, lines: () => demandLines(shown) };
  },
};
