import { shanghaiInstant } from '../calendar/shanghai-time.js';
import { personDecider } from '../domain/directory/person/decider.js';
import { personCommandSchemas } from '../domain/directory/person/schema.js';
import type { NoticeChoices } from '../domain/notice-topics.js';
import type { CommandAnswer } from '../domain/recording.js';
import { getNotice, listInbox, openNotice, type InboxNotice } from '../store/inbox.js';
import { checkedEnvelope } from './checked-envelope.js';
import { commandStream, foldStream } from './command-stream.js';
import type { HefuConnection } from './connection.js';
import { NotFound } from './failures.js';
import type { Session } from './session.js';

/** A notice as shown: its moments as ISO 8601 of Shanghai. */
export interface ShownNotice extends Omit<InboxNotice, 'createdAt' | 'firstOpenedAt'> {
  readonly createdAt: string;
  readonly firstOpenedAt: string | null;
}

/** A page of one's own notices, newest first; looking at the list opens nothing. */
export async function listNotices(
  hefu: HefuConnection,
  { actor }: Session,
  page: {
    readonly limit: number;
    readonly before?: string;
    readonly after?: string;
    readonly unopened?: boolean;
  },
): Promise<readonly ShownNotice[]> {
  return (await listInbox(hefu.pool, actor.user, page)).map(shown);
}

/** One of one's own notices; that it was opened, and when first, is on record. @throws NotFound */
export async function readNotice(hefu: HefuConnection, { actor }: Session, id: string): Promise<ShownNotice> {
  const notice = await getNotice(hefu.pool, actor.user, id);
  if (notice === null)
    throw new NotFound([
      '没有这条通知，或不是发给您的，请从通知列表打开。',
      'There is no such notice, or it is not yours. Please open it from the list of notices.',
    ]);
  if (notice.firstOpenedAt !== null) return shown(notice);
  const at = shanghaiInstant(await hefu.now());
  await openNotice(hefu.pool, actor.user, id, at);
  return { ...shown(notice), firstOpenedAt: at };
}

/** How this person has chosen to be told: at once of everything, and by the day's mail, until they choose. */
export async function noticeChoices(hefu: HefuConnection, { actor }: Session): Promise<NoticeChoices> {
  const { state } = await foldStream(hefu, personDecider, `person/${actor.user}`);
  return (state.status === 'unregistered' ? undefined : state.notices) ?? { topics: {}, daily: true };
}

/** Records how this person wants to be told. */
export async function chooseNotices(
  hefu: HefuConnection,
  session: Session,
  choices: NoticeChoices,
): Promise<CommandAnswer> {
  const id = session.actor.user;
  const order = { id, type: 'ChooseNotices', data: choices };
  const envelope = await checkedEnvelope(hefu, session, personCommandSchemas, order);
  return commandStream(hefu, personDecider, `person/${id}`, envelope);
}

function shown({ createdAt, firstOpenedAt, ...notice }: InboxNotice): ShownNotice {
  return {
    ...notice,
    createdAt: shanghaiInstant(createdAt.getTime()),
    firstOpenedAt: firstOpenedAt === null ? null : shanghaiInstant(firstOpenedAt.getTime()),
  };
}
