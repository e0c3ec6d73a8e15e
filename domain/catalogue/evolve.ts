import { completeContent } from './blank-content.js';
import type { EntryContent } from './entry.js';
import type { CatalogueEvent, CatalogueEventOf } from './events.js';
import type { CatalogueState, KnownEntryState, Returned } from './state.js';

const noFacts = { lastUpdate: null, service: null } as const;

/** The entry after `event`. A change of an entry that does not exist leaves nothing to change. */
export function evolveCatalogue(state: CatalogueState, event: CatalogueEvent): CatalogueState {
  if (event.type === 'EntryRegistered' || event.type === 'EntryDrafted') {
    const { code, content } = event.data;
    const status = event.type === 'EntryRegistered' ? 'listed' : 'draft';
    return { status, code, content: completeContent(content), returned: null, ...noFacts };
  }
  return state.status === 'unregistered' ? state : evolveKnown(state, event);
}

type Later = Exclude<CatalogueEvent, { readonly type: 'EntryRegistered' | 'EntryDrafted' }>;

function evolveKnown(state: KnownEntryState, event: Later): CatalogueState {
  const { code, content, lastUpdate, service } = state;
  const known = { code, content, lastUpdate, service };
  switch (event.type) {
    case 'EntryRevised':
      return { ...state, content: changed(content, event.data.changes) };
    case 'EntrySubmitted':
      return submitted(state, event);
    case 'SubmissionWithdrawn':
      return back(state, null);
    case 'EntryReturned': {
      const proposed = 'submission' in state ? state.submission.content : content;
      const { kind, reason } = event.data;
      return back(state, { kind, reason, content: proposed, at: event.at });
    }
    case 'RevisionAbandoned':
      return 'returned' in state ? { ...state, returned: null } : state;
    case 'EntryPublished':
      return {
        ...known,
        status: 'published',
        content: changed(content, event.data.changes),
        returned: null,
      };
    case 'EntryRetired':
      return { ...known, status: 'retired', reason: event.data.reason, retiredAt: event.at };
    case 'UpdateRecorded': {
      const { updatedOn, note } = event.data;
      return { ...state, lastUpdate: { on: updatedOn, note, by: event.actor.user } };
    }
    case 'ServiceRecorded':
      return { ...state, service: event.data };
  }
}

function submitted(state: KnownEntryState, event: CatalogueEventOf<'EntrySubmitted'>): CatalogueState {
  const { code, content, lastUpdate, service } = state;
  const { kind, changes, reason } = event.data;
  const submission = {
    kind,
    content: changed(content, changes),
    reason,
    by: event.actor.user,
    at: event.at,
  };
  const known = { code, content, lastUpdate, service, submission };
  return state.status === 'listed' || state.status === 'published'
    ? { ...known, status: 'changing', from: state.status }
    : { ...known, status: 'in-review' };
}

/** Nothing lies with the authority any more: the entry is what it was before it was sent. */
function back(state: KnownEntryState, returned: Returned | null): CatalogueState {
  const { code, content, lastUpdate, service } = state;
  const known = { code, content, lastUpdate, service, returned };
  if (state.status === 'changing') return { ...known, status: state.from };
  // A draft that was never in force is worked on as it was sent.
  return state.status === 'in-review'
    ? { ...known, content: state.submission.content, status: 'draft' }
    : state;
}

function changed(content: EntryContent, changes: Partial<EntryContent>): EntryContent {
  return completeContent({ ...content, ...changes });
}
