import type { CaseProcess } from '../case-process.js';
import type { CatalogueChangeCommand } from './commands.js';
import { catalogueChange } from './decider.js';
import { owedNow } from './dues.js';
import type { CatalogueChangeEvent } from './events.js';
import { commandFields } from './fields.js';
import { deadlineTerms, statusTerms } from './glossary.js';
import type { CatalogueChangeState } from './state.js';

/** What Temporal is shown of a reported change. */
export const catalogueChangeProcess: CaseProcess<
  CatalogueChangeState,
  CatalogueChangeCommand,
  CatalogueChangeEvent
> = {
  category: 'catalogue-change',
  decider: catalogueChange,
  commandFields,
  details: (state) =>
    state.status === 'none'
      ? '尚未建立'
      : `${state.id} ${state.entry.title}：${statusTerms[state.status]}。提供方：${state.provider.name}。`,
  searchAttributes: (state) =>
    state.status === 'none'
      ? {}
      : {
          HefuStatus: state.status,
          HefuProvider: state.provider.code,
          HefuDue: owedNow(state)?.due ?? '',
        },
  timerSummary: (name) => `等待：${deadlineTerms[name.split('/')[0] ?? ''] ?? name}`,
};
