import type { Child } from 'hono/jsx';
import { caseWithDossier, type CaseWithDossier } from '../../client/dossier/case-dossier.js';
import type { ShownShareRequest } from '../../client/shown-share-request.js';
import { answerSection, applicationSection } from './answer-section.js';
import { dossierSection } from './dossier-section.js';
import { serviceSection } from './service-section.js';
import type { PageParts } from './page-parts.js';
import type { Viewer } from './viewer.js';

/** A part of a case's page with a heading of its own; null where it has nothing to say to this person. */
export type CaseSection = (viewer: Viewer, found: CaseWithDossier, parts: PageParts) => Promise<Child | null>;

/** What stands on a case's page between what can be done and the record, in this order: one line a section. */
const caseSections: readonly CaseSection[] = [
  applicationSection,
  answerSection,
  serviceSection,
  dossierSection,
];

/** The sections that have something to say, in their order. */
export async function sectionsOf(
  viewer: Viewer,
  { id }: ShownShareRequest,
  parts: PageParts,
): Promise<readonly Child[]> {
  const found = await caseWithDossier(parts.hefu, viewer.session, id);
  const made = await Promise.all(caseSections.map((section) => section(viewer, found, parts)));
  return made.filter((section) => section !== null);
}
