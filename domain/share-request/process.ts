import type { CaseProcess } from '../case-process.js';
import type { ShareRequestCommand } from './commands.js';
import { shareRequest } from './decider.js';
import type { ShareRequestEvent } from './events.js';
import { commandFields } from './fields.js';
import { deadlineTerms, statusTerms } from './glossary.js';
import type { ShareRequestState } from './state.js';

/** What Temporal is shown of a share request. */
export const shareRequestProcess: CaseProcess<ShareRequestState, ShareRequestCommand, ShareRequestEvent> = {
  category: 'share-request',
  decider: shareRequest,
  commandFields,
  details: (state) =>
    state.status === 'none'
      ? '尚未建立'
      : `${state.id} ${state.resource.title}：${statusTerms[state.status]}。申请方：${state.requester.name}。提供方：${state.provider.name}。`,
  searchAttributes: (state) =>
    state.status === 'none'
      ? {}
      : {
          // Nobody waits for anything in either: told apart they would cost an event of history in every case.
          HefuStatus: state.status === 'in-use' ? 'delivered' : state.status,
          HefuProvider: state.provider.code,
          HefuRequester: state.requester.code,
          HefuDue: state.answerDue !== null && state.answerDue.metAt === null ? state.answerDue.due : '',
        },
  timerSummary: (name) => `等待：${deadlineTerms[name.split('/')[0] ?? ''] ?? name}`,
};
