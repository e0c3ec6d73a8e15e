import { describe, expect, test } from '@jest/globals';
import example from '../../calendar/fixtures/example-2027.json' with { type: 'json' };
import type { Notice } from '../../calendar/notice.js';
import { calendarNoticeDecider, type CalendarNoticeState } from './decider.js';

const { initial, decide, evolve, view } = calendarNoticeDecider;
const notice = example as Notice;

const order = (
  state: CalendarNoticeState,
  data: { readonly notice: Notice },
  roles: readonly string[] = ['commission'],
  caseId = 'cn',
): ReturnType<typeof decide> =>
  decide(state, {
    type: 'LoadNotice',
    data,
    meta: {
      commandId: 'c1',
      caseId,
      at: '2026-11-24T10:00:00.000+08:00',
      actor: { user: 'jxw-commission', department: 'jxw', roles },
    },
  });

function after(state: CalendarNoticeState, loaded: Notice): CalendarNoticeState {
  const decision = order(state, { notice: loaded });
  if (decision.kind === 'refused') throw new Error(JSON.stringify(decision.refusals));
  return decision.events.reduce(evolve, state);
}

describe('a notice of days off is loaded', () => {
  test('whole, and shown in the order the notices of the layer were loaded in', () => {
    const amendment: Notice = {
      ...notice,
      number: '示例〔2027〕2号',
      amends: '示例〔2026〕1号',
      issuedOn: '2027-01-20',
      off: [],
      worked: ['2027-02-05'],
    };
    const state = after(after(initial, notice), amendment);
    expect(view(state)).toEqual({ layer: 'cn', notices: [notice, amendment] });
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  });

  test('by the commission or an administrator only', () => {
    expect(order(initial, { notice }, ['admin']).kind).toBe('accepted');
    expect(order(initial, { notice }, ['head', 'coordinator'])).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'notice-not-yours', forbidden: true }],
    });
  });

  test('once', () => {
    expect(order(after(initial, notice), { notice })).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'notice-unsuitable', message: '文号“示例〔2026〕1号”的通知已经载入。' }],
    });
  });

  test('into its own layer only, and every problem is said at once', () => {
    const broken = { ...notice, worked: ['2027-02-23', '2027-02-20'] };
    const decision = order(initial, { notice: broken }, ['admin'], 'sh');
    if (decision.kind === 'accepted') throw new Error('accepted');
    expect(decision.refusals.length).toBeGreaterThanOrEqual(3);
  });
});
