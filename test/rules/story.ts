import { bundledCalendar } from '../../calendar/bundled-calendar.js';
import { endOfDay, shanghaiDate } from '../../calendar/shanghai-time.js';
import type { CalendarView } from '../../calendar/calendar-view.js';
import { viewOf } from '../../calendar/view-of.js';
import { afterCommand, afterTime, newCase, type LiveCase } from '../../domain/live-case.js';
import { allRuleSets } from '../../domain/rule-sets/all.js';
import type { SharingClass } from '../../domain/rule-sets/rule-set.js';
import { caseSettings } from '../../domain/settings/case-settings.js';
import type { SettingValues } from '../../domain/settings/setting-values.js';
import type { ShareRequestCommand } from '../../domain/share-request/commands.js';
import type { ShareRequestContext } from '../../domain/share-request/context.js';
import { shareRequest } from '../../domain/share-request/decider.js';
import type { ShareRequestEvent } from '../../domain/share-request/events.js';
import type { PersonalCommandType } from '../../domain/share-request/fields.js';
import type { ShareRequestCase, ShareRequestState } from '../../domain/share-request/state.js';

export type Story = LiveCase<ShareRequestState, ShareRequestEvent> & { readonly now: string };

/** People by what they do: `asks.coordinator`, `answers.approver`; two reviewers, for four eyes. */
export function person(name: string): {
  readonly user: string;
  readonly department: string;
  readonly roles: readonly string[];
} {
  const [side = '', role = ''] = name.split('.');
  const department = { asks: 'mz', answers: 'ga', city: 'jx' }[side] ?? side;
  return { user: name, department, roles: [role.replace(/\d$/, '')] };
}

export interface Setting {
  readonly at: string;
  readonly sharing?: SharingClass;
  readonly classified?: 'none' | 'state-secret';
  readonly settings?: Partial<SettingValues>;
  readonly ruleSet?: string;
  readonly ruleSetReason?: string;
  readonly data?: object;
}

/** A calendar of everything announced, long enough for every story. */
export const wholeCalendar = (layer: 'cn' | 'sh' = 'cn'): CalendarView =>
  viewOf(bundledCalendar(), layer, '2015-01-01', '2037-12-31');

/** A request as a coordinator starts it. */
export function given(setting: Setting): Story {
  const { at, sharing = 'on-demand', classified = 'none', settings = {}, ruleSet, ruleSetReason } = setting;
  const context: ShareRequestContext = {
    resource: {
      code: 'ga-1',
      title: '户籍人口信息',
      class: sharing,
      classified,
      items: [
        { code: 'I1', name: '姓名' },
        { code: 'I2', name: '住址' },
      ],
      version: 1,
      retired: false,
    },
    requester: { code: 'mz', name: '市民政局' },
    provider: { code: 'ga', name: '市公安局' },
    settings: caseSettings({ scope: 'city', version: 1, values: settings }, null),
    ruleSets: allRuleSets,
  };
  const empty: Story = { ...newCase(shareRequest, 'GX-2026-000001'), now: at };
  const data = { letter: 'LW-1', resource: 'ga-1', purpose: '核对', basis: '办法', ...setting.data };
  const chosen = {
    ...(ruleSet === undefined ? {} : { ruleSet }),
    ...(ruleSetReason === undefined ? {} : { ruleSetReason }),
  };
  return order(empty, 'asks.coordinator', 'Start', { ...data, ...chosen }, { context });
}

export interface Circumstances {
  readonly at?: string;
  readonly context?: ShareRequestContext;
}

let commands = 0;

/** The story after a command; `when` moves the clock there (deadlines on the way pass), `at` only signs it there. */
export function order(
  story: Story,
  by: string,
  type: PersonalCommandType,
  data: object = {},
  { at = story.now, context }: Circumstances = {},
): Story {
  commands += 1;
  const meta = { commandId: `c${commands}`, caseId: story.caseId, at, actor: person(by) };
  const to = (data as { readonly to?: string }).to;
  const usual: ShareRequestContext = {
    calendar: wholeCalendar(),
    ruleSets: allRuleSets,
    ...(to === undefined ? {} : { person: person(to) }),
  };
  // Built from the same names as the table of fields.
  const command = { type, data, meta, context: context ?? usual } as unknown as ShareRequestCommand;
  return { ...afterCommand(shareRequest, story, command), now: story.now };
}

/** Time goes by; what falls due on the way happens at its own moment. */
export function until(story: Story, at: string): Story {
  return { ...afterTime(shareRequest, story, at), now: at };
}

/** Steps that must all be accepted: the way to where a test begins. */
export function through(
  story: Story,
  ...steps: readonly (readonly [string, PersonalCommandType, object?])[]
): Story {
  return steps.reduce((now, [by, type, data]) => {
    const next = order(now, by, type, data);
    if (next.refusals.length > 0) throw new Error(`${type}: ${JSON.stringify(next.refusals)}`);
    return next;
  }, story);
}

export const at = (date: string, time = '10:00'): string => `${date}T${time}:00.000+08:00`;
export const midnightAfter = endOfDay;
export const codes = (story: Story): readonly string[] => story.refusals.map(({ code }) => code);
export const types = (story: Story): readonly string[] => story.events.map(({ type }) => type);
export const known = (story: Story): ShareRequestCase => {
  if (story.state.status === 'none') throw new Error('no case yet');
  return story.state;
};
/** What the engine did by itself, and on which date in Shanghai. */
export const byItself = (story: Story): readonly (readonly [string, string])[] =>
  story.events
    .filter(({ actor }) => actor.user === 'engine')
    .map((event) => [event.type, shanghaiDate(event.at)]);

const consented = [['asks.head', 'ConsentToSend']] as const;

/** Under B, submitted on 2026-03-02 (a Monday): the clock runs. */
export function inReview(more: Partial<Setting> = {}): Story {
  return through(given({ at: at('2026-03-02'), ...more }), ...consented, ['asks.coordinator', 'Submit']);
}

/** Under A, the paper received on `receivedOn`. */
export function paperReceived(receivedOn: string, more: Partial<Setting> = {}): Story {
  return through(
    given({ at: at(receivedOn), ...more }),
    ['asks.coordinator', 'Submit'],
    ['answers.reviewer', 'ReceiveApplication', { receivedOn }],
  );
}
