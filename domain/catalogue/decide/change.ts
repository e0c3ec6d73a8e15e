import type { Refusal } from '../../refusal.js';
import { changedFields, pickFields } from '../changed-fields.js';
import type { CatalogueCommandOf } from '../commands.js';
import type { EntryContent } from '../entry.js';
import { entryDefects } from '../entry-defects.js';
import { catalogueTerms } from '../glossary.js';
import { missingFields } from '../missing-fields.js';
import { qualityFindings } from '../quality-findings.js';
import { catalogueRefusal } from '../refusals.js';
import { catalogueRule, isB3InForce } from '../rule-in-force.js';
import type { KnownEntryState } from '../state.js';
import { isUnfinished } from './begin.js';
import { entryEvent, entryRuling, type CatalogueRuling } from './ruling.js';

/** A new content: it holds at once, or, where the entry has been published, goes to the authority first (B5). */
export function reviseEntry(
  state: KnownEntryState,
  command: CatalogueCommandOf<'ReviseEntry'>,
): CatalogueRuling {
  const { content, source, reason } = command.data;
  const { at, caseId } = command.meta;
  const fields = changedFields(state.content, content);
  if (fields.length === 0) {
    return { kind: 'refused', refusals: [catalogueRefusal('catalogue-unchanged')] };
  }
  const changes = { changes: pickFields(content, fields), was: pickFields(state.content, fields) };
  const isReviewed = state.status === 'published';
  const mayBeIncomplete = state.status === 'draft' && isUnfinished(command);
  const refusals = [
    ...entryDefects(content, at, { mayBeIncomplete }),
    ...(isReviewed ? incomplete(content, at) : []),
  ];
  const findings = source === 'import' ? [] : qualityFindings(content, caseId, command.context);
  return entryRuling(refusals, () =>
    isReviewed
      ? entryEvent(command, 'EntrySubmitted', catalogueRule('change', at), {
          kind: 'revision',
          ...changes,
          source,
          reason,
          findings,
        })
      : entryEvent(command, 'EntryRevised', catalogueRule('change', at), {
          ...changes,
          source,
          reason,
          ...(source === 'import' ? {} : { findings }),
        }),
  );
}

/** B4: to the authority, for the first publication. What B1 asks for must be there. */
export function submitEntry(
  state: KnownEntryState,
  command: CatalogueCommandOf<'SubmitEntry'>,
): CatalogueRuling {
  const { at, caseId } = command.meta;
  const note = command.data.note.trim();
  return entryRuling([...entryDefects(state.content, at), ...incomplete(state.content, at)], () =>
    entryEvent(command, 'EntrySubmitted', catalogueRule('review', at), {
      kind: 'publication',
      changes: {},
      was: {},
      source: 'person',
      reason: note === '' ? null : note,
      findings: qualityFindings(state.content, caseId, command.context),
    }),
  );
}

function incomplete(content: EntryContent, at: string): readonly Refusal[] {
  const missing = missingFields(content).map((field) => catalogueTerms.fields[field]);
  if (missing.length === 0) return [];
  return [catalogueRefusal('entry-incomplete', missing.join('、'), isB3InForce(at) ? 'B1' : undefined)];
}
