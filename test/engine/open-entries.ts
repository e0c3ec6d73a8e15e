import { blankContent } from '../../domain/catalogue/blank-content.js';
import { catalogueDecider } from '../../domain/catalogue/decider.js';
import type { EntryContent } from '../../domain/catalogue/entry.js';
import { asJson, type Json } from '../../domain/json.js';
import { commandStream } from '../../client/command-stream.js';
import type { HefuConnection } from '../../client/connection.js';
import { newEnvelope } from '../../client/new-envelope.js';
import { reachPlans } from '../../client/reach-plans.js';
import { localAdminSession } from '../../client/session.js';

/** Registers entries a department must open, and takes them to its plans; their codes. */
export async function openEntries(
  hefu: HefuConnection,
  department: string,
  count: number,
  prefix = 'open',
  more: Partial<EntryContent> = {},
): Promise<readonly string[]> {
  const codes: string[] = [];
  for (let index = 1; index <= count; index += 1) {
    const code = `${department}-${prefix}-${String(index).padStart(4, '0')}`;
    const content = {
      ...blankContent('universal'),
      title: `公开数据${index}`,
      provider: department,
      classSource: 'declared',
      modes: ['file'],
      openness: 'open',
      ...more,
    };
    const envelope = await newEnvelope(hefu, localAdminSession('test'), {
      id: code,
      type: 'RegisterEntry',
      data: asJson({ content, source: 'person' }) as { readonly [key: string]: Json },
    });
    const answer = await commandStream(hefu, catalogueDecider, `catalogue/${code}`, envelope);
    if (answer.kind === 'refused') throw new Error(JSON.stringify(answer.refusals));
    codes.push(code);
  }
  await reachPlans(hefu, [department]);
  return codes;
}
