import { shareRequest as decider } from '../domain/share-request/decider.js';
import { commandFields } from '../domain/share-request/fields.js';
import { deadlineTerms, statusTerms } from '../domain/share-request/glossary.js';
import type { ShareRequestState } from '../domain/share-request/state.js';
import type { CaseInput } from './case-input.js';
import type { CaseProcess } from './case-process.js';
import { drive } from './drive.js';

type ShareRequestProcess = CaseProcess<
  ShareRequestState,
  Parameters<typeof decider.decide>[1],
  Parameters<typeof decider.evolve>[1]
>;

const process: ShareRequestProcess = {
  category: 'share-request',
  decider,
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

/** One share request, from its draft to its end. Workflow id `share-request/<id>`. */
export async function shareRequest(input: CaseInput): Promise<void> {
  await drive(process, input);
}
