import { deadlineTerm as planTerm } from '../../domain/annual-plan/glossary.js';
import { deadlineTerms as changeTerms } from '../../domain/catalogue-change/glossary.js';
import { deadlineTerms as demandTerms } from '../../domain/demand/glossary.js';
import { deadlineTerms as openingTerms } from '../../domain/opening-application/glossary.js';
import { deadlineTerms } from '../../domain/share-request/glossary.js';

/** What a deadline is called, whatever kind of case has it. */
export function deadlineTerm(name: string): string {
  return (
    deadlineTerms[name] ?? changeTerms[name] ?? demandTerms[name] ?? openingTerms[name] ?? planTerm(name)
  );
}
