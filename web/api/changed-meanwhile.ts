import { shanghaiInstant } from '../../calendar/shanghai-time.js';
import { allEvents } from '../../client/all-events.js';
import type { HefuConnection } from '../../client/connection.js';
import { namesOfPeople } from '../../client/who-is.js';
import { eventTerm } from '../pages/any-event.js';
import { problem } from '../problem.js';
import { momentWords } from '../dates.js';
import { say } from '../say.js';

/** 412: who did what when, since the version that was read. */
export async function changedMeanwhile(hefu: HefuConnection, stream: string): Promise<Response> {
  const last = (await allEvents(hefu, stream)).at(-1);
  if (last === undefined)
    return problem(
      412,
      'changed-meanwhile',
      say('他人已先办理，请刷新后再决定。', 'Somebody else was first. Please reload before you decide.'),
    );
  const { user, roles } = last.actor;
  const name = (await namesOfPeople(hefu, [user])).get(user);
  const who = roles.includes('engine')
    ? say('系统', 'The system')
    : name === undefined
      ? user
      : `${name}${say('（', ' (')}${user}${say('）', ')')}`;
  const what = eventTerm(stream, last.type);
  const at = momentWords(shanghaiInstant(last.at));
  const detail = say(
    `${who}已于${at}办理“${what}”，请刷新后再决定。`,
    `${who} was first on ${at}: “${what}”. Please reload before you decide.`,
  );
  return problem(412, 'changed-meanwhile', detail);
}
