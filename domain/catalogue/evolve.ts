import { completeContent } from './blank-content.js';
import type { CatalogueEvent } from './events.js';
import type { CatalogueState } from './state.js';

/** The entry after `event`. A change of an entry that does not exist leaves nothing to change. */
export function evolveCatalogue(state: CatalogueState, event: CatalogueEvent): CatalogueState {
  switch (event.type) {
    case 'EntryRegistered':
      return { status: 'listed', code: event.data.code, content: completeContent(event.data.content) };
    case 'EntryRevised':
      return state.status === 'unregistered'
        ? state
        : { ...state, content: completeContent({ ...state.content, ...event.data.changes }) };
    case 'EntryRetired':
      return state.status === 'unregistered'
        ? state
        : {
            status: 'retired',
            code: state.code,
            content: state.content,
            reason: event.data.reason,
            retiredAt: event.at,
          };
  }
}
