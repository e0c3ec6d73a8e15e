import type { Child } from 'hono/jsx';
import { isDate } from '../../calendar/is-date.js';
import { moveReasonInEnglish } from '../../domain/move-reasons-english.js';
import type { Titles } from '../../domain/annual-plan/plan-item.js';
import { hindranceWords, type EntryHindrance } from '../../domain/entry-note/entry-note.js';
import { dateWords, momentWords } from '../dates.js';
import { say } from '../say.js';
import { asWritten, quoting } from './as-written.js';
import type { CaseKind } from './case-kind.js';
import { refusalTold } from '../refusal-told.js';
import { letterSentTerm, sentLetterWords, type RecordLine } from './recorded-letters.js';
import { signedLetterWords } from './signed-letter.js';

/** 办理记录: what happened, when, by whom, on which ground. Refused attempts and letters stand among it. */
export function Record({
  events,
  names,
  titles,
  kind,
}: {
  readonly events: readonly RecordLine[];
  readonly names: ReadonlyMap<string, string>;
  /** Of entries that events tell by code alone. */
  readonly titles: Titles;
  readonly kind: Pick<CaseKind, 'eventTerm' | 'deadlineTerm' | 'remark'>;
}): Child {
  return (
    <table class="record">
      <thead>
        <tr>
          <th scope="col">{say('时间', 'Time')}</th>
          <th scope="col">{say('事项', 'Event')}</th>
          <th scope="col">{say('办理人', 'By')}</th>
          <th scope="col">{say('说明', 'Remark')}</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr class={event.stream === 'attempts' ? 'attempt' : undefined}>
            <td>{momentWords(event.at)}</td>
            <td>{event.stream === 'letters' ? letterSentTerm() : kind.eventTerm(event.type)}</td>
            <td>
              {names.get(event.actor.user) ??
                (event.actor.roles.includes('engine') ? say('系统', 'the system') : event.actor.user)}
            </td>
            <td>{remark(event, kind, titles, signedLetterWords(event, events, kind))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const told = ['receivedOn', 'sentOn', 'due', 'reason', 'reasons', 'missing', 'message', 'why', 'note'];

/** What the event itself says in words: reasons, what is missing, from when to when a date moved and why. */
function remark(
  event: RecordLine,
  kind: Pick<CaseKind, 'remark' | 'deadlineTerm'>,
  titles: Titles,
  letter: readonly string[],
): Child {
  if (event.stream === 'letters') return inRow(sentLetterWords(event).map(asWritten));
  const record = new Map<string, unknown>(Object.entries(event.data));
  const refusals = record.get('refusals');
  if (Array.isArray(refusals)) return refusals.map(messageOf).join(say('', ' '));
  const from = record.get('from');
  const to = record.get('to');
  const moved =
    isDateText(from) && isDateText(to)
      ? [say(`由${dateWords(from)}改为${dateWords(to)}`, `from ${dateWords(from)} to ${dateWords(to)}`)]
      : [];
  const own = kind.remark?.(event, kind.deadlineTerm, titles);
  const rest = told.flatMap((name) => {
    if (name === 'missing' && own !== undefined) return [];
    const value = record.get(name);
    const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
    return texts
      .filter((one) => typeof one === 'string' && one !== '')
      .map((one) =>
        name === 'why' ? whyWords(String(one)) : asWritten(entryNamed(one, record.get('titles'))),
      );
  });
  const said = [
    ...[...letter, ...(own ?? [])].filter((text) => text !== ''),
    ...stageWords(event.type, record),
    ...(event.type === 'EntryNoted' ? noteWords(record.get('hindrance')) : []),
    ...moved,
  ];
  return inRow([...said, ...rest]);
}

const inRow = (parts: readonly Child[]): Child =>
  parts.map((part, index) => (
    <>
      {index === 0 ? '' : say('；', '; ')}
      {part}
    </>
  ));

/** Why a date moved: mostly in the program's own words, which have their English. */
const whyWords = (why: string): Child => quoting(say(why, moveReasonInEnglish(why) ?? why));

/** Several of a deadline follow each other: the stage tells one from the next. */
function stageWords(type: string, record: ReadonlyMap<string, unknown>): readonly string[] {
  const level = record.get('level');
  return type === 'Escalated' && typeof level === 'number' ? [say(`第 ${level} 级`, `stage ${level}`)] : [];
}

/** What has become of the entry a case relies on. */
const noteWords = (hindrance: unknown): readonly string[] =>
  typeof hindrance === 'string' && hindrance in hindranceWords
    ? [say(hindranceWords[hindrance as EntryHindrance])]
    : hindrance === null
      ? [say('目录的障碍已经消除', 'Nothing stands in the way any more')]
      : [];

function isDateText(value: unknown): value is string {
  return typeof value === 'string' && isDate(value);
}

/** An entry by its name where the event tells it. */
function entryNamed(value: unknown, titles: unknown): string {
  const title: unknown =
    typeof value === 'string' && typeof titles === 'object' && titles !== null
      ? new Map<string, unknown>(Object.entries(titles)).get(value)
      : undefined;
  return typeof title === 'string'
    ? say(`${title}（${String(value)}）`, `${title} (${String(value)})`)
    : inWords(value);
}

const inWords = (value: unknown): string => (isDateText(value) ? dateWords(value) : String(value));

function messageOf(refusal: unknown): string {
  return typeof refusal === 'object' && refusal !== null && 'code' in refusal && 'message' in refusal
    ? refusalTold({ code: String(refusal.code), message: String(refusal.message) })
    : '';
}
