import { shanghaiDate } from '../../calendar/shanghai-time.js';
import type { ShownShareRequest } from '../../client/shown-share-request.js';
import type { Json } from '../../domain/json.js';
import { commandTerms, partyTerms } from '../../domain/share-request/glossary.js';
import type { PersonalCommandType } from '../../domain/share-request/fields.js';
import type { Party } from '../../domain/share-request/permissions.js';
import type { possibleCommands } from '../../domain/share-request/possible.js';

/** What the commands carry that cannot go without: an example to type over. */
function exampleData(today: string, letter: string | null): { readonly [C in PersonalCommandType]?: object } {
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
    SignLetter: { letter: letter ?? '文稿编号', documentNo: '发文字号' },
  };
}

export interface NextStep {
  readonly command: string;
  /** 登记收文 */
  readonly term: string;
  readonly parties: readonly Party[];
  /** 提供方协调员、提供方经办人 */
  readonly who: string;
  /** Whoever has the case now may do it. */
  readonly isHolders: boolean;
  readonly toType: string;
}

/** What people may do with a case now, the holder's own first, and what to type. */
export function nextSteps(
  shown: ShownShareRequest,
  {
    open,
    now,
    isDemo,
  }: { readonly open: ReturnType<typeof possibleCommands>; readonly now: number; readonly isDemo: boolean },
): readonly NextStep[] {
  const examples = exampleData(shanghaiDate(now), letterToSign(shown));
  const holder = holdingParty(shown);
  const steps = open.map(({ command, parties }) => {
    const data = examples[command];
    const as = isDemo ? ' --as <用户>' : '';
    return {
      command,
      term: commandTerms[command],
      parties,
      who: parties.map((party) => partyTerms[party]).join('、'),
      isHolders: holder !== null && parties.some((party) => party === holder),
      toType: `hefu request do ${shown.id} ${command}${as}${data === undefined ? '' : ` --data '${JSON.stringify(data)}'`}`,
    };
  });
  return [...steps.filter((step) => step.isHolders), ...steps.filter((step) => !step.isHolders)];
}

/** `provider.reviewer`, as the table of permissions calls whoever has it. */
function holdingParty({ heldBy, requester }: ShownShareRequest): string | null {
  if (heldBy === null) return null;
  return `${heldBy.department === requester ? 'requester' : 'provider'}.${heldBy.role}`;
}

/** The first draft nobody has signed. */
function letterToSign({ letters }: ShownShareRequest): string | null {
  const drafts: readonly Json[] = Array.isArray(letters) ? letters : [];
  const open = drafts.find((letter) => field(letter, 'signedBy') === null);
  const id = field(open ?? null, 'id');
  return typeof id === 'string' ? id : null;
}

function field(value: Json, name: string): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as { readonly [key: string]: Json })[name]
    : undefined;
}
