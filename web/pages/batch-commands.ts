import type { Role } from '../../domain/directory/roles.js';
import type { Words } from '../say.js';

/** An act that can be done on several cases at once, and what is asked of each of them. */
export interface BatchCommand {
  /** Names the button: two of them may give the same command. */
  readonly name: string;
  readonly label: Words;
  readonly command: string;
  readonly roles: readonly Role[];
  /** Fields asked of every row; `fixed` goes along with each. */
  readonly fields: readonly string[];
  /** In bulk too a refusal needs its own reason. */
  readonly needsReasons?: true;
  readonly fixed?: { readonly [field: string]: string };
}

const commands: readonly BatchCommand[] = [
  {
    name: 'ConsentToSend',
    label: ['同意发出', 'Consent to sending'],
    command: 'ConsentToSend',
    roles: ['head'],
    fields: [],
  },
  {
    name: 'Submit',
    label: ['提交申请', 'Submit application'],
    command: 'Submit',
    roles: ['coordinator'],
    fields: [],
  },
  {
    name: 'ReceiveApplication',
    label: ['登记收文', 'Record receipt'],
    command: 'ReceiveApplication',
    roles: ['coordinator', 'reviewer'],
    fields: ['receivedOn', 'incomingNo'],
  },
  {
    name: 'propose-approve',
    label: ['拟同意', 'Propose consent'],
    command: 'Propose',
    roles: ['reviewer'],
    fields: ['mode', 'conditions'],
    fixed: { decision: 'approve' },
  },
  {
    name: 'propose-refuse',
    label: ['拟不同意', 'Propose refusal'],
    command: 'Propose',
    roles: ['reviewer'],
    fields: ['reasons', 'basis'],
    fixed: { decision: 'refuse' },
    needsReasons: true,
  },
  {
    name: 'Endorse',
    label: ['审核通过', 'Endorse'],
    command: 'Endorse',
    roles: ['section-head'],
    fields: ['note'],
  },
  {
    name: 'Approve',
    label: ['同意共享', 'Agree to sharing'],
    command: 'Approve',
    roles: ['approver'],
    fields: ['note'],
  },
  {
    name: 'Refuse',
    label: ['不同意共享', 'Refuse sharing'],
    command: 'Refuse',
    roles: ['approver'],
    fields: ['reasons', 'basis'],
    needsReasons: true,
  },
  { name: 'Remind', label: ['催办', 'Urge'], command: 'Remind', roles: ['coordinator'], fields: ['message'] },
  {
    name: 'GrantExtension',
    label: ['同意延期', 'Grant extension'],
    command: 'GrantExtension',
    roles: ['commission'],
    fields: ['note'],
  },
];

/** What somebody in these offices may do to several cases at once. */
export function batchCommands(roles: readonly string[]): readonly BatchCommand[] {
  return commands.filter((one) => one.roles.some((role) => roles.includes(role)));
}
