import { caseEvents } from '../../client/case-events.js';
import type { CaseType } from '../../client/case-type.js';
import type { HefuConnection } from '../../client/connection.js';
import { namesOfPeople } from '../../client/who-is.js';
import { eventTerm } from '../../domain/event-term.js';
import { problem } from '../problem.js';
import { momentWords } from '../dates.js';

/** 412: who did what when, since the version that was read. */
export async function changedMeanwhile(hefu: HefuConnection, kind: CaseType, id: string): Promise<Response> {
  const last = (await caseEvents(hefu, kind, id)).findLast(({ stream }) => stream === 'case');
  if (last === undefined) return problem(412, 'changed-meanwhile', '他人已先办理，请刷新后再决定。');
  const { user, roles } = last.actor;
  const name = (await namesOfPeople(hefu, [user])).get(user);
  const who = roles.includes('engine') ? '系统' : name === undefined ? user : `${name}（${user}）`;
  const what = eventTerm(kind.category, last.type);
  const detail = `${who}已于${momentWords(last.at)}办理“${what}”，请刷新后再决定。`;
  return problem(412, 'changed-meanwhile', detail);
}
