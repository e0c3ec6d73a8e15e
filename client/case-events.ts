import { shanghaiInstant } from '../calendar/shanghai-time.js';
import type { Actor } from '../domain/decider.js';
import type { Principal } from '../domain/envelope.js';
import type { LoggedEvent } from '../store/logged-event.js';
import { pageLimit, readAttempts, readStream } from '../store/read-stream.js';
import type { CaseType } from './case-type.js';
import type { HefuConnection } from './connection.js';
import { NotFound } from './failures.js';

export interface ShownEvent {
  readonly seq: number;
  readonly type: string;
  readonly at: string;
  readonly actor: Actor;
  readonly principal: Principal | null;
  readonly data: object;
  readonly rule: string;
  /** `attempts`: a command that was refused; it has a seq of its own and did not raise the version. */
  readonly stream: 'case' | 'attempts';
}

/** The whole record of a case, refused attempts among it, in the order it was recorded. @throws NotFound */
export async function caseEvents(
  hefu: HefuConnection,
  { category, noun, nounEnglish }: CaseType,
  id: string,
): Promise<readonly ShownEvent[]> {
  const stream = `${category}/${id}`;
  const [events, attempts] = await Promise.all([
    allPages((from) => readStream(hefu.pool, stream, from)),
    allPages((from) => readAttempts(hefu.pool, stream, from)),
  ]);
  if (events.length + attempts.length === 0)
    throw new NotFound([
      `没有编号为“${id}”的${noun}，请核对编号。`,
      `There is no ${nounEnglish} “${id}”. Please check the number.`,
    ]);
  const both = [
    ...events.map((event) => ({ event, stream: 'case' as const })),
    ...attempts.map((event) => ({ event, stream: 'attempts' as const })),
  ];
  return both
    .sort((a, b) =>
      a.event.recordedAt < b.event.recordedAt ? -1 : a.event.recordedAt > b.event.recordedAt ? 1 : 0,
    )
    .map(({ event, stream: where }) => ({
      seq: event.seq,
      type: event.type,
      at: shanghaiInstant(event.at),
      actor: event.actor,
      principal: event.principal ?? null,
      data: event.data,
      rule: event.rule,
      stream: where,
    }));
}

async function allPages(
  read: (from: number) => Promise<readonly LoggedEvent[]>,
): Promise<readonly LoggedEvent[]> {
  const all: LoggedEvent[] = [];
  for (;;) {
    const page = await read(all.length + 1);
    all.push(...page);
    if (page.length < pageLimit) return all;
  }
}
