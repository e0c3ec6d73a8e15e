import { calendarNoticeDecider } from '../domain/calendar-notice/decider.js';
import { catalogueDecider } from '../domain/catalogue/decider.js';
import { departmentDecider } from '../domain/directory/department/decider.js';
import { personDecider } from '../domain/directory/person/decider.js';
import { dossierDecider } from '../domain/dossier/decider.js';
import { gatewayKeyDecider } from '../domain/gateway-key/decider.js';
import { opinionDecider } from '../domain/opinion/decider.js';
import { readingDecider } from '../domain/reading/decider.js';
import { settingsDecider } from '../domain/settings/decider.js';
import { rebuild, type Fold } from '../store/rebuild.js';
import { caseTypes } from './case-types.js';
import type { HefuConnection } from './connection.js';
import { foldOf } from './fold-of.js';

/** Every category of streams with a projection, and how its events fold. */
const folds: { readonly [category: string]: Fold } = {
  ...Object.fromEntries(caseTypes.map(({ category, fold }) => [category, fold])),
  catalogue: foldOf(catalogueDecider),
  department: foldOf(departmentDecider),
  person: foldOf(personDecider),
  settings: foldOf(settingsDecider),
  calendar: foldOf(calendarNoticeDecider),
  'gateway-key': foldOf(gatewayKeyDecider),
  opinion: foldOf(opinionDecider),
  reading: foldOf(readingDecider),
  dossier: foldOf(dossierDecider),
};

/** Empties every projection and fills it again from the log; tells how many streams of each category were folded. */
export async function rebuildProjections(
  hefu: HefuConnection,
): Promise<{ readonly [category: string]: number }> {
  const report: { [category: string]: number } = {};
  for (const [category, fold] of Object.entries(folds))
    report[category] = await rebuild(hefu.pool, category, fold);
  return report;
}
