import type { Refusal } from '../../refusal.js';
import type { CatalogueCommandOf } from '../commands.js';
import { entryDefects } from '../entry-defects.js';
import { qualityFindings } from '../quality-findings.js';
import { catalogueRefusal } from '../refusals.js';
import { catalogueRule } from '../rule-in-force.js';
import { entryEvent, entryRuling, type CatalogueRuling } from './ruling.js';

const codePattern = /^[A-Za-z0-9][A-Za-z0-9-]{1,78}[A-Za-z0-9]$/;

/** An entry of an existing register is taken over as it is: in force, and not reviewed here. */
export function registerEntry(command: CatalogueCommandOf<'RegisterEntry'>): CatalogueRuling {
  const { data, meta } = command;
  return entryRuling(beginDefects(command), () =>
    entryEvent(command, 'EntryRegistered', catalogueRule('register', meta.at), {
      code: meta.caseId,
      content: data.content,
      source: data.source,
    }),
  );
}

/** B4: a new entry begins as a draft; what is missing is shown and asked for when it is sent to review. */
export function draftEntry(command: CatalogueCommandOf<'DraftEntry'>): CatalogueRuling {
  const { data, meta, context } = command;
  return entryRuling(beginDefects(command, isUnfinished(command)), () =>
    entryEvent(command, 'EntryDrafted', 'engine', {
      code: meta.caseId,
      content: data.content,
      findings: qualityFindings(data.content, meta.caseId, context),
    }),
  );
}

/** What a draft misses is asked for when it is sent to review, since the second edition. */
export function isUnfinished({ context }: CatalogueCommandOf<'DraftEntry' | 'ReviseEntry'>): boolean {
  return (context?.edition ?? 1) >= 2;
}

function beginDefects(
  { data, meta }: CatalogueCommandOf<'RegisterEntry' | 'DraftEntry'>,
  mayBeIncomplete = false,
): readonly Refusal[] {
  return [
    ...(codePattern.test(meta.caseId) ? [] : [catalogueRefusal('entry-code-malformed', meta.caseId)]),
    ...entryDefects(data.content, meta.at, { mayBeIncomplete }),
  ];
}
