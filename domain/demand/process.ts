import type { CaseProcess } from '../case-process.js';
import type { DemandCommand } from './commands.js';
import { demand } from './decider.js';
import type { DemandEvent } from './events.js';
import { commandFields } from './fields.js';
import { deadlineTerms, statusTerms } from './glossary.js';
import type { DemandState } from './state.js';

/** What Temporal is shown of a need for data. */
export const demandProcess: CaseProcess<DemandState, DemandCommand, DemandEvent> = {
  category: 'demand',
  decider: demand,
  commandFields,
  details: (state) =>
    state.status === 'none'
      ? '尚未建立'
      : `${state.id} ${state.title}：${statusTerms[state.status]}。需求方：${state.requester.name}。`,
  searchAttributes: (state) =>
    state.status === 'none'
      ? {}
      : {
          HefuStatus: state.status,
          HefuProvider: state.provider?.code ?? '',
          HefuRequester: state.requester.code,
        },
  timerSummary: (name) => `等待：${deadlineTerms[name.split('/')[0] ?? ''] ?? name}`,
};
