import { catalogueDecider } from '../domain/catalogue/decider.js';
import { isInForce } from '../domain/catalogue/state.js';
import type { DemandContext } from '../domain/demand/context.js';
import { demand } from '../domain/demand/decider.js';
import { commandFields } from '../domain/demand/fields.js';
import { possibleFor } from '../domain/demand/possible.js';
import { openStatuses } from '../domain/demand/status.js';
import { getDepartment } from '../store/read-departments.js';
import { getDemand, listDemands } from '../store/read-demands.js';
import { pageLimit } from '../store/read-stream.js';
import { caseType, type CaseOrder } from './case-type.js';
import { foldStream } from './command-stream.js';
import type { HefuConnection } from './connection.js';
import { NotFound } from './failures.js';

/** Needs for data, to the client. */
export const demandCase = caseType({
  category: 'demand',
  workflowType: 'demand',
  noun: '数据需求',
  nounEnglish: 'data need',
  decider: demand,
  commandFields,
  context: contextOf,
  openIds: openDemands,
  calendar: (state) => (state.status === 'none' ? null : state.calendar),
  // No rule states a time.
  owed: () => null,
  possible: (state, actor, at) => (state.status === 'none' ? [] : possibleFor(state, actor, at)),
});

/** The department or the entry a command names, as the log and the directory have it. */
async function contextOf(hefu: HefuConnection, { id, data }: CaseOrder): Promise<DemandContext> {
  if ((await getDemand(hefu.pool, id)) === null) {
    throw new NotFound([
      `没有编号为“${id}”的数据需求，请核对编号。`,
      `There is no data need “${id}”. Please check the number.`,
    ]);
  }
  const { provider, entry } = data;
  if (typeof provider === 'string' && provider !== '') {
    const found = await getDepartment(hefu.pool, provider);
    return found === null ? {} : { provider: { code: found.code, name: found.name } };
  }
  if (typeof entry !== 'string' || entry === '') return {};
  const { state, version } = await foldStream(hefu, catalogueDecider, `catalogue/${entry}`);
  return isInForce(state) ? { entry: { code: entry, title: state.content.title, version } } : {};
}

async function openDemands(hefu: HefuConnection): Promise<readonly string[]> {
  const ids: string[] = [];
  for (;;) {
    const after = ids.at(-1);
    const page = await listDemands(hefu.pool, {
      status: openStatuses,
      limit: pageLimit,
      ...(after === undefined ? {} : { after }),
    });
    ids.push(...page.map(({ id }) => id));
    if (page.length < pageLimit) return ids;
  }
}
