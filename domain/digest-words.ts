import { chineseDate } from '../calendar/chinese-date.js';
import type { DeskItem } from './desk/desk-item.js';

export interface DigestContent {
  /** YYYY-MM-DD */
  readonly day: string;
  /** What waits for the person, by due date: what 待办 shows them. */
  readonly waiting: readonly Pick<DeskItem, 'id' | 'task' | 'subject' | 'due' | 'term' | 'path'>[];
  readonly unopened: readonly { readonly id: string; readonly subject: string }[];
  /** Start of the links. */
  readonly baseUrl: string;
}

/** The day's mail in words; null when there is nothing to say. */
export function digestWords({
  day,
  waiting,
  unopened,
  baseUrl,
}: DigestContent): { readonly subject: string; readonly text: string } | null {
  if (waiting.length === 0 && unopened.length === 0) return null;
  const todo = waiting.map(({ id, task: [task], subject: [subject], due, term: [term], path }) => {
    const when = due === null ? '暂无期限' : `${term}${chineseDate(due)}${due < day ? '（已超期）' : ''}`;
    return `${id} ${subject}：${when}；${task}\n${baseUrl}${path}`;
  });
  const news = unopened.map(({ id, subject }) => `${subject}\n${baseUrl}/notices/${id}`);
  const parts = [
    ...(todo.length === 0 ? [] : [`待办（${todo.length}），按期限排列：`, ...todo]),
    ...(news.length === 0 ? [] : [`未读通知（${news.length}）：`, ...news]),
    `不想再收到每日摘要，请在“通知设置”中取消：${baseUrl}/notices/settings`,
  ];
  return {
    subject: `【每日摘要】${chineseDate(day)}：待办${todo.length}件，未读通知${news.length}条`,
    text: `${parts.join('\n\n')}\n`,
  };
}
