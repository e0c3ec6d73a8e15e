import { addDays } from '../../calendar/shanghai-time.js';
import type { Chance } from '../../domain/rehearsal/chance.js';
import type { PersonalCommandType } from '../../domain/share-request/fields.js';

export type RandomCommand = readonly [user: string, type: PersonalCommandType, data: object];

/** Mostly by somebody who may, sometimes by anybody. */
const usual: readonly (readonly [user: string, type: PersonalCommandType])[] = [
  ['mz-head', 'ConsentToSend'],
  ['mz-head', 'ConsentToSend'],
  ['mz-coordinator', 'Submit'],
  ['mz-coordinator', 'Submit'],
  ['mz-coordinator', 'Submit'],
  ['mz-coordinator', 'RecordDispatch'],
  ['ga-reviewer', 'ReceiveApplication'],
  ['ga-coordinator', 'ReceiveApplication'],
  ['ga-head', 'CorrectReceipt'],
  ['ga-reviewer', 'RequestSupplement'],
  ['ga-reviewer', 'ReceiveSupplement'],
  ['ga-reviewer', 'Propose'],
  ['ga-reviewer', 'Propose'],
  ['ga-section-head', 'Endorse'],
  ['ga-approver', 'ReturnToHandler'],
  ['ga-approver', 'Approve'],
  ['ga-approver', 'Approve'],
  ['ga-approver', 'Refuse'],
  ['ga-reviewer', 'RequestExtension'],
  ['jx-commission', 'GrantExtension'],
  ['jx-commission', 'DenyExtension'],
  ['ga-head', 'Reassign'],
  ['ga-reviewer', 'Deliver'],
  ['mz-coordinator', 'ConfirmReceipt'],
  ['mz-coordinator', 'Close'],
  ['mz-coordinator', 'Remind'],
  ['ga-approver', 'Recall'],
  ['mz-coordinator', 'Withdraw'],
  ['ga-reviewer', 'ReturnMisdirected'],
  ['jx-commission', 'SignLetter'],
  ['jx-commission', 'AdoptCalendar'],
];

/** A command somebody might give, sensible more often than not. */
export function randomCommand(chance: Chance, today: string): RandomCommand {
  const [user, type] = pick(chance, usual);
  const anybody = pick(chance, usual)[0];
  return [chance.happens(0.9) ? user : anybody, type, dataOf(type, chance, today)];
}

function dataOf(type: PersonalCommandType, chance: Chance, today: string): object {
  const earlier = (): string => addDays(today, -chance.below(20));
  switch (type) {
    case 'RecordDispatch':
      return { sentOn: earlier() };
    case 'ReceiveApplication':
      return { receivedOn: earlier(), incomingNo: '收1' };
    case 'ReceiveSupplement':
      return { receivedOn: earlier() };
    case 'CorrectReceipt':
      return { receivedOn: earlier(), reason: '登记有误' };
    case 'RequestSupplement':
      return { missing: ['责任书'], newMaterial: chance.happens(0.5) };
    case 'Propose':
      return { decision: chance.happens(0.7) ? 'approve' : 'refuse' };
    case 'Approve':
      return chance.happens(0.3) ? { validUntil: addDays(today, chance.below(40)), mode: 'api' } : {};
    case 'Refuse':
      return chance.happens(0.8) ? { reasons: ['用途不符'] } : {};
    case 'RequestExtension':
      return { workingDays: chance.below(12), reason: '情况复杂' };
    case 'Reassign':
      return { to: 'ga-reviewer' };
    case 'Deliver':
      return { mode: pick(chance, ['api', 'file', 'offline'] as const) };
    case 'SignLetter':
      return { letter: 'answer-2' };
    case 'AdoptCalendar':
      return { notice: '国办发明电〔2026〕9号' };
    case 'Withdraw':
      return chance.happens(0.2) ? { reason: '已取得' } : {};
    default:
      return { ...(needsReason.includes(type) ? { reason: '理由' } : {}) };
  }
}

const needsReason: readonly PersonalCommandType[] = [
  'ReturnMisdirected',
  'ReturnToHandler',
  'DenyExtension',
  'Recall',
];

function pick<T>(chance: Chance, choices: readonly [T, ...T[]] | readonly T[]): T {
  const chosen = choices[chance.below(choices.length)];
  if (chosen === undefined) throw new Error('nothing to pick from');
  return chosen;
}
