import type { Child } from 'hono/jsx';
import { chineseMoment } from '../../calendar/chinese-moment.js';
import { chineseDate } from '../../calendar/chinese-date.js';
import { isDate } from '../../calendar/is-date.js';
import type { ShownEvent } from '../../client/case-events.js';

/** 办理记录: what happened, when, by whom, on which ground. Refused attempts stand among it. */
export function Record({
  events,
  names,
  eventTerm,
}: {
  readonly events: readonly ShownEvent[];
  readonly names: ReadonlyMap<string, string>;
  readonly eventTerm: (type: string) => string;
}): Child {
  return (
    <table class="record">
      <thead>
        <tr>
          <th scope="col">时间</th>
          <th scope="col">事项</th>
          <th scope="col">办理人</th>
          <th scope="col">说明</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr class={event.stream === 'attempts' ? 'attempt' : undefined}>
            <td>{chineseMoment(event.at)}</td>
            <td>{eventTerm(event.type)}</td>
            <td>
              {names.get(event.actor.user) ??
                (event.actor.roles.includes('engine') ? '系统' : event.actor.user)}
            </td>
            <td>{remark(event.data)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const told = ['receivedOn', 'sentOn', 'due', 'reason', 'reasons', 'missing', 'message', 'why', 'note'];

/** What the event itself says in words: reasons, what is missing, from when to when a date moved and why. */
function remark(data: object): string {
  const record = new Map<string, unknown>(Object.entries(data));
  const refusals = record.get('refusals');
  if (Array.isArray(refusals)) return refusals.map(messageOf).join('');
  const from = record.get('from');
  const to = record.get('to');
  const moved = isDateText(from) && isDateText(to) ? [`由${chineseDate(from)}改为${chineseDate(to)}`] : [];
  const rest = told.flatMap((name) => {
    const value = record.get(name);
    const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
    return texts.filter((one) => typeof one === 'string' && one !== '').map(inWords);
  });
  return [...moved, ...rest].join('；');
}

function isDateText(value: unknown): value is string {
  return typeof value === 'string' && isDate(value);
}

const inWords = (value: unknown): string => (isDateText(value) ? chineseDate(value) : String(value));

function messageOf(refusal: unknown): string {
  return typeof refusal === 'object' && refusal !== null && 'message' in refusal
    ? String(refusal.message)
    : '';
}
