import { noticeProblem } from '../../calendar/notice-problems.js';
import { noticeName, type Layer, type Notice } from '../../calendar/notice.js';
import { parseNotice } from '../../calendar/parse-notice.js';
import type { Command, Decider, DomainEvent } from '../decider.js';
import { asJson } from '../json.js';
import type { Refusal } from '../refusal.js';
import { mayLoadNotices } from './permissions.js';

/**
 * The notices of one layer loaded beside those that came with the build: stream `calendar/<layer>`, in the order
 * they were applied. A notice is never taken back; a later one amends it.
 */
export type CalendarNoticeState =
  | { readonly status: 'none' }
  | { readonly status: 'loaded'; readonly layer: Layer; readonly notices: readonly Notice[] };

export type CalendarNoticeCommand = Command<'LoadNotice', { readonly notice: Notice }>;
export type CalendarNoticeEvent = DomainEvent<
  'NoticeLoaded',
  { readonly layer: Layer; readonly notice: Notice }
>;

export const calendarNoticeTerms = {
  statuses: { none: '未载入', loaded: '已载入' } satisfies Record<CalendarNoticeState['status'], string>,
  commands: { LoadNotice: '载入放假安排' } satisfies Record<CalendarNoticeCommand['type'], string>,
  events: { NoticeLoaded: '放假安排已载入' } satisfies Record<CalendarNoticeEvent['type'], string>,
  /** What does not suit is said by whoever reads the notice. */
  refusals: {
    'notice-not-yours': '放假安排只能由市经济信息化委或系统管理员载入，请联系该岗位人员。',
    'notice-unsuitable': '{}',
  },
} as const;

export const calendarNoticeDecider: Decider<CalendarNoticeState, CalendarNoticeCommand, CalendarNoticeEvent> =
  {
    initial: { status: 'none' },
    decide: (state, { data: { notice }, meta }) => {
      const [first, ...rest] = reasonsAgainst(state, notice, meta.caseId, meta.actor.roles);
      if (first !== undefined) return { kind: 'refused', refusals: [first, ...rest] };
      // Which days are worked is the notice's own word; the record only says that it was loaded.
      const { at, actor } = meta;
      const data = { layer: notice.layer, notice };
      return { kind: 'accepted', events: [{ type: 'NoticeLoaded', at, actor, rule: 'engine', data }] };
    },
    evolve: (state, { data: { layer, notice } }) => ({
      status: 'loaded',
      layer,
      notices: [...(state.status === 'none' ? [] : state.notices), notice],
    }),
    deadlines: () => [],
    notices: () => [],
    finished: () => false,
    view: (state) =>
      state.status === 'none' ? null : { layer: state.layer, notices: state.notices.map(asJson) },
  };

/** All at once. Whether the notice fits those that came with the build is asked where it is loaded. */
function reasonsAgainst(
  state: CalendarNoticeState,
  notice: Notice,
  stream: string,
  roles: readonly string[],
): readonly Refusal[] {
  const notYours: readonly Refusal[] = mayLoadNotices(roles)
    ? []
    : [
        {
          code: 'notice-not-yours',
          message: calendarNoticeTerms.refusals['notice-not-yours'],
          forbidden: true,
        },
      ];
  // What an amendment amends may have come with the build; here only this stream is known.
  const parsed = parseNotice(notice);
  const problems = 'problems' in parsed ? parsed.problems : [];
  const again = state.status === 'loaded' && state.notices.some(({ number }) => number === notice.number);
  const repeated = again ? [noticeProblem('known', { number: noticeName(notice) })] : [];
  const elsewhere =
    notice.layer === stream
      ? []
      : [noticeProblem('other-calendar', { name: noticeName(notice), layer: notice.layer, stream })];
  const unsuitable = [...problems, ...repeated, ...elsewhere];
  return [...notYours, ...unsuitable.map((message) => ({ code: 'notice-unsuitable', message }))];
}
