import { shanghaiDate } from '../../calendar/shanghai-time.js';
import { commandTerms, partyTerms } from '../../domain/share-request/glossary.js';
import type { PersonalCommandType } from '../../domain/share-request/fields.js';
import { permissions, type Party } from '../../domain/share-request/permissions.js';
import { statuses } from '../../domain/share-request/status.js';

/** What the commands carry that cannot go without: an example to type over. */
function exampleData(today: string): { readonly [C in PersonalCommandType]?: object } {
  return {
    RecordDispatch: { sentOn: today, letterNo: '来文字号' },
    ReceiveApplication: { receivedOn: today, incomingNo: '收文编号' },
    CorrectReceipt: { receivedOn: today, reason: '理由' },
    ReturnMisdirected: { reason: '理由' },
    RequestSupplement: { missing: ['缺少的材料'] },
    ReceiveSupplement: { receivedOn: today },
    Propose: { decision: 'approve' },
    ReturnToHandler: { reason: '理由' },
    Refuse: { reasons: ['理由'], basis: ['依据'] },
    RequestExtension: { workingDays: 5, reason: '理由' },
    DenyExtension: { reason: '理由' },
    Reassign: { to: '用户' },
    Deliver: { mode: 'api', reference: '接口地址或文号' },
    Recall: { reason: '理由' },
    Withdraw: { reason: '理由' },
    SignLetter: { letter: '文稿编号', documentNo: '发文字号' },
  };
}

const notTyped = new Set(['PassDeadline', 'AdoptCalendar']);

export interface NextStep {
  readonly command: string;
  /** 登记收文（提供方协调员、提供方经办人、市经济信息化委） */
  readonly words: string;
  readonly toType: string;
}

/** What people may do with a case now, who may, and what to type. */
export function nextSteps(id: string, status: string, now: number): readonly NextStep[] {
  const known = statuses.find((one) => one === status);
  if (known === undefined) return [];
  const examples: { readonly [command: string]: object } = exampleData(shanghaiDate(now));
  const row: { readonly [command: string]: readonly Party[] } = permissions[known];
  const terms: { readonly [command: string]: string } = commandTerms;
  return Object.entries(row)
    .filter(([command]) => !notTyped.has(command))
    .map(([command, parties]) => {
      const data = examples[command];
      const who = parties.map((party) => partyTerms[party]).join('、');
      return {
        command,
        words: `${terms[command] ?? command}（${who}）`,
        toType: `hefu request do ${id} ${command}${data === undefined ? '' : ` --data '${JSON.stringify(data)}'`}`,
      };
    });
}
