import { commandFields } from '../../domain/annual-plan/fields.js';
import type { CaseFace } from '../case/case-face.js';
import { shownPlanLines } from './shown-lines.js';
import { commandTerm, eventTerm } from './wording.js';

/** Annual plans on the command line. */
export const planFace: CaseFace = {
  group: 'plan',
  commandFields,
  kind: async () => (await import('../../client/annual-plan-case.js')).annualPlanCase,
  commandTerm,
  eventTerm,
  // A plan cites its own year's document, as its events have it, and only that.
  article: () => undefined,
  shown: async (hefu, id) => {
    const { showPlan } = await import('../../client/annual-plans.js');
    const { isDemoInstallation } = await import('../../client/demo-installation.js');
    const shown = await showPlan(hefu, id);
    const reading = { isDemo: await isDemoInstallation(hefu), titles: await titlesOf(hefu, shown.missing) };
    return { document: shown, lines: () => shownPlanLines(shown, reading) };
  },
};

const mostTitles = 20;

async function titlesOf(
  hefu: Parameters<CaseFace['shown']>[0],
  codes: readonly string[],
): Promise<{ readonly [code: string]: string }> {
  const { getCatalogueEntry } = await import('../../client/catalogue.js');
  const titles: [string, string][] = [];
  for (const code of codes.slice(0, mostTitles)) {
    const entry = await getCatalogueEntry(hefu, code);
    if (typeof entry?.['title'] === 'string') titles.push([code, entry['title']]);
  }
  return Object.fromEntries(titles);
}
