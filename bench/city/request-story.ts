import type { Json } from '../../domain/json.js';
import type { Dice } from './dice.js';

/** What happens next to a request: after how many days, by which side and which of its people, and with what. */
export interface Turn {
  readonly afterDays: number;
  readonly side: 'asks' | 'answers' | 'city';
  readonly office: string;
  readonly type: string;
  readonly data?: { readonly [key: string]: Json };
}

/** What the story may know before it is told. */
export interface Circumstances {
  /** The set of 2016 was adopted for it: paper starts the clock, nobody extends it, and no delivery is owed. */
  readonly onPaper: boolean;
  readonly universal: boolean;
  /** User id of the provider's second reviewer. */
  readonly secondReviewer: string;
}

const shares = {
  neverSubmitted: 0.01,
  withdrawn: 0.03,
  leftLying: 0.006,
  misdirected: 0.02,
  handedOver: 0.4,
  supplemented: 0.5,
  extended: 0.4,
  returnedOnce: 0.8,
  returnedTwice: 0.5,
  urgedAgain: 0.7,
  urged: 0.5,
  late: 0.05,
  refused: 0.12,
  limitedInTime: 0.4,
  confirmed: 0.94,
  closed: 0.85,
} as const;

/** A request from the draft to the end of its use, as often as not with detours. Whoever tells it stops at today. */
export function* requestStory(
  dice: Dice,
  { onPaper, universal, secondReviewer }: Circumstances,
): Generator<Turn, void, undefined> {
  const one = (
    side: Turn['side'],
    office: string,
    type: string,
    days: readonly [number, number],
    data: Turn['data'] = {},
  ): Turn => ({ side, office, type, data, afterDays: dice.between(...days) });
  const asking = one.bind(null, 'asks', 'coordinator');
  const handing = one.bind(null, 'answers', 'reviewer');
  const refuses = !universal && dice.chance(shares.refused);
  let handler = 0;

  if (dice.chance(shares.neverSubmitted)) return;
  if (!onPaper) yield one('asks', 'head', 'ConsentToSend', [0, 2]);
  yield asking('Submit', [0, 2]);
  if (dice.chance(shares.withdrawn)) {
    yield asking('Withdraw', [0, 3], { reason: '已有其他来源' });
    return;
  }
  if (universal && onPaper) {
    yield* inUse();
    return;
  }
  if (onPaper) {
    yield asking('RecordDispatch', [0, 1], { letterNo: `函〔${dice.between(1, 900)}〕号` });
    if (dice.chance(shares.leftLying)) return;
    yield handing('ReceiveApplication', [1, 4], { incomingNo: `收${dice.between(1, 9000)}`, sealed: true });
  }
  if (dice.chance(shares.leftLying)) return;
  if (dice.chance(shares.misdirected)) {
    yield handing('ReturnMisdirected', [0, 2], { reason: '不属于本部门职责' });
    yield asking('Close', [3, 25]);
    return;
  }
  if (dice.chance(shares.handedOver)) {
    handler = 1;
    yield one('answers', 'head', 'Reassign', [0, 1], { to: secondReviewer, reason: '分工调整' });
  }
  const handled = (type: string, days: readonly [number, number], data?: Turn['data']): Turn =>
    one('answers', handler === 0 ? 'reviewer' : 'reviewer2', type, days, data);
  if (!universal && dice.chance(shares.supplemented)) {
    yield handled('RequestSupplement', [0, 2], { missing: ['经办人联系方式', '使用范围说明'] });
    yield handled('ReceiveSupplement', [1, 4], { note: '材料已齐' });
  }
  if (!onPaper && !universal && dice.chance(shares.extended)) {
    yield handled('RequestExtension', [1, 3], { workingDays: 5, reason: '需与主管处室会商' });
    yield one('city', 'commission', 'GrantExtension', [0, 2]);
  }
  if (dice.chance(shares.urged)) yield asking('Remind', [1, 3], { message: '请尽快办理' });
  if (dice.chance(shares.late)) yield asking('Remind', [14, 25], { message: '期限已过' });
  const decision = refuses ? 'refuse' : 'approve';
  const rounds = dice.chance(shares.returnedOnce) ? (dice.chance(shares.returnedTwice) ? 3 : 2) : 1;
  for (let round = 1; round <= rounds; round += 1) {
    if (dice.chance(shares.urgedAgain)) yield asking('Remind', [1, 2]);
    yield handled('Propose', [0, 2], { decision, mode: 'api', note: `第${round}稿` });
    yield one('answers', 'section-head', 'Endorse', [0, 1]);
    if (round < rounds)
      yield one('answers', 'approver', 'ReturnToHandler', [0, 1], { reason: '请补充共享条件' });
  }
  if (refuses) {
    yield one('answers', 'approver', 'Refuse', [0, 2], {
      reasons: ['申请事由与本部门数据用途不符'],
      basis: ['政务数据共享条例'],
    });
    yield asking('Close', [2, 60]);
    return;
  }
  yield one('answers', 'approver', 'Approve', [0, 2], {
    mode: 'api',
    conditions: '仅用于申请所列事项，不得转给第三方',
  });
  yield* inUse();

  function* inUse(): Generator<Turn, void, undefined> {
    yield one('answers', handler === 0 ? 'reviewer' : 'reviewer2', 'Deliver', [1, 8], {
      mode: 'api',
      reference: `接口${dice.between(1, 99_999)}`,
    });
    if (dice.chance(shares.confirmed)) yield asking('ConfirmReceipt', [0, 5]);
    if (dice.chance(shares.closed)) yield asking('Close', [30, 500]);
  }
}
