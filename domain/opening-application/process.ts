import type { CaseProcess } from '../case-process.js';
import type { OpeningCommand } from './commands.js';
import { openingApplication } from './decider.js';
import type { OpeningEvent } from './events.js';
import { commandFields } from './fields.js';
import { deadlineTerms, statusTerms } from './glossary.js';
import type { OpeningState } from './state.js';

/** What Temporal is shown of an application for opening; the applicant's name is not for its pages. */
export const openingProcess: CaseProcess<OpeningState, OpeningCommand, OpeningEvent> = {
  category: 'opening-application',
  decider: openingApplication,
  commandFields,
  details: (state) =>
    state.status === 'none'
      ? '尚未建立'
      : `${state.id} ${state.entry.title}：${statusTerms[state.status]}。提供方：${state.provider.name}。`,
  searchAttributes: (state) =>
    state.status === 'none' ? {} : { HefuStatus: state.status, HefuProvider: state.provider.code },
  timerSummary: (name) => `等待：${deadlineTerms[name] ?? name}`,
};
