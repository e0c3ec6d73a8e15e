import type { ResourceSnapshot } from '../domain/share-request/context.js';
import { shareRequest } from '../domain/share-request/decider.js';
import { commandFields, type CommandType } from '../domain/share-request/fields.js';
import { possibleFor } from '../domain/share-request/possible.js';
import { statuses } from '../domain/share-request/status.js';
import { listShareRequests } from '../store/list-share-requests.js';
import { getShareRequest } from '../store/read-share-request.js';
import { readClockOfRequest } from '../store/read-clock-of-request.js';
import { pageLimit } from '../store/read-stream.js';
import { commandContext, resourceNow } from './case-context.js';
import { caseType } from './case-type.js';
import type { HefuConnection } from './connection.js';
import { NotFound } from './failures.js';

/** Share requests, to the client. */
export const shareRequestCase = caseType({
  category: 'share-request',
  workflowType: 'shareRequest',
  noun: '共享申请',
  nounEnglish: 'share request',
  decider: shareRequest,
  commandFields,
  context: async (hefu, { id, type, data }) => {
    const found = await readClockOfRequest(hefu.pool, id);
    if (found === null)
      throw new NotFound([
        `没有编号为“${id}”的共享申请，请核对编号。`,
        `There is no share request “${id}”. Please check the number.`,
      ]);
    if (type === 'NoteEntry') return { resource: await resourceOf(hefu, id) };
    // A key of the table of fields: whoever asks has looked it up there.
    return commandContext(hefu, type as CommandType, found, data);
  },
  openIds: openShareRequests,
  calendar: (state) => (state.status === 'none' ? null : state.calendar),
  owed: (state) => {
    if (state.status === 'none') return null;
    const { deliveryDue, answerDue } = state;
    return [deliveryDue, answerDue].find((due) => due !== null && due.metAt === null) ?? answerDue;
  },
  possible: (state, actor, at) => (state.status === 'none' ? [] : possibleFor(state, actor, at)),
});

/** The entry that is asked for, as the catalogue has it now. */
async function resourceOf(hefu: HefuConnection, id: string): Promise<ResourceSnapshot | undefined> {
  const row = await getShareRequest(hefu.pool, id);
  const code = row?.view['resource'];
  return typeof code === 'string' ? resourceNow(hefu, code) : undefined;
}

const open = statuses.filter((status) => status !== 'closed' && status !== 'withdrawn');

async function openShareRequests(hefu: HefuConnection): Promise<readonly string[]> {
  const ids = new Set<string>();
  let after: { readonly dueDate: string | null; readonly id: string } | undefined;
  for (;;) {
    const page = await listShareRequests(hefu.pool, {
      status: open,
      limit: pageLimit,
      ...(after === undefined ? {} : { after }),
    });
    for (const { id } of page) ids.add(id);
    after = page.at(-1);
    if (page.length < pageLimit) return [...ids];
  }
}
