import { LivingCase } from '../../../bench/city/living-case.js';
import { caseViewOf } from '../../../client/calendar-for.js';
import { startContext } from '../../../client/case-context.js';
import type { HefuConnection } from '../../../client/connection.js';
import { bundledCalendar } from '../../../calendar/bundled-calendar.js';
import { asJson, type Json } from '../../../domain/json.js';
import { allRuleSets } from '../../../domain/rule-sets/all.js';
import { shareRequestProcess } from '../../../domain/share-request/process.js';
import { record } from '../../../store/record.js';
import { onDemandResource } from '../../engine/small-city.js';

const dayMs = 86_400_000;
const json = (value: object): { readonly [key: string]: Json } =>
  asJson(value) as { readonly [key: string]: Json };

/**
 * Requests of 市民政局 to 市公安局, each lived through the deciders from 60 days ago until today and recorded: submitted,
 * received, and nobody has answered, so each waits for the reviewer, is overdue, and has letters the commission should sign.
 */
export async function overdueRequests(hefu: HefuConnection, from: number, count: number): Promise<void> {
  const began = (await hefu.now()) - 60 * dayMs;
  const context = json(await startContext(hefu, onDemandResource, 'mz'));
  const attested = json({
    calendar: caseViewOf(bundledCalendar(), 'cn', null, began),
    ruleSets: allRuleSets,
  });
  for (let number = from; number < from + count; number += 1) {
    const id = `GX-2025-${String(number).padStart(6, '0')}`;
    const living = new LivingCase(shareRequestProcess, hefu, id);
    const asking = { department: 'mz', user: 'mz-coordinator', role: 'coordinator' };
    living.passUntil(began);
    const data = {
      letter: `LW-${number}`,
      resource: onDemandResource,
      purpose: '社会救助核对',
      basis: '社会救助暂行办法',
    };
    await living.order({ ...asking, type: 'Start', data, context });
    await living.order({ department: 'mz', user: 'mz-head', role: 'head', type: 'ConsentToSend' });
    await living.order({ ...asking, type: 'Submit', context: attested });
    living.passUntil(await hefu.now());
    const outcome = await record(hefu.pool, living.recording());
    if (outcome.kind !== 'recorded') throw new Error(`${id} was there already`);
  }
}
