import { createHmac, randomBytes } from 'node:crypto';
import { canonicalJson } from '../domain/canonical-json.js';
import { departmentCommandSchemas } from '../domain/directory/department/schema.js';
import { personCommandSchemas } from '../domain/directory/person/schema.js';
import { departmentDecider } from '../domain/directory/department/decider.js';
import type { DepartmentContent } from '../domain/directory/department/state.js';
import { personDecider } from '../domain/directory/person/decider.js';
import type { Role } from '../domain/directory/roles.js';
import type { CommandAnswer } from '../domain/recording.js';
import { getDepartment } from '../store/read-departments.js';
import { getPerson } from '../store/read-people.js';
import { checkedEnvelope } from './checked-envelope.js';
import { commandStream, foldStream } from './command-stream.js';
import type { HefuConnection } from './connection.js';
import type { Session } from './session.js';

export interface DepartmentRow extends DepartmentContent {
  readonly code: string;
  readonly aliases: readonly string[];
}

/** Name and address are personal data: kept in the directory's own table, never in a hashed event. */
export interface PersonEntry {
  readonly name: string;
  /** Null: notices reach the person by the inbox only. */
  readonly email: string | null;
  readonly user: string;
  readonly department: string;
  readonly roles: readonly Role[];
}

export type Registered =
  { readonly kind: 'imported' | 'unchanged' } | Extract<CommandAnswer, { kind: 'refused' }>;

/** Registers a department, or revises it where something differs; its aliases are confirmed by whoever imports them. */
export async function registerDepartment(
  hefu: HefuConnection,
  session: Session,
  { code, aliases, ...content }: DepartmentRow,
): Promise<Registered> {
  const known = await getDepartment(hefu.pool, code);
  const order = async (type: string, data: object): Promise<CommandAnswer> =>
    commandStream(
      hefu,
      departmentDecider,
      `department/${code}`,
      await checkedEnvelope(hefu, session, departmentCommandSchemas, { id: code, type, data }),
    );
  const { state } = await foldStream(hefu, departmentDecider, `department/${code}`);
  const same =
    state.status === 'active' &&
    (['name', 'level', 'joinsPlan', 'calendar'] as const).every((field) => state[field] === content[field]);
  const settled = state.status === 'active' ? state.aliases : [];
  const fresh = aliases.filter((alias) => !settled.includes(alias));
  if (same && fresh.length === 0) return { kind: 'unchanged' };
  if (!same) {
    const answer =
      known === null
        ? await order('RegisterDepartment', content)
        : await order('ReviseDepartment', { ...content, reason: '批量导入' });
    if (answer.kind === 'refused') return answer;
  }
  for (const alias of fresh) {
    const answer = await order('ConfirmAlias', { alias });
    if (answer.kind === 'refused') return answer;
  }
  return { kind: 'imported' };
}

/**
 * Registers a person, or revises them where something differs. Name and address go to the directory's own table;
 * the event carries a salted HMAC of them, so that they can be erased and every proof stays valid.
 */
export async function registerPerson(
  hefu: HefuConnection,
  session: Session,
  { user, department, roles, name, email }: PersonEntry,
): Promise<Registered> {
  const known = await getPerson(hefu.pool, user);
  const same =
    known?.department === department &&
    known.name === name &&
    known.email === email &&
    [...known.roles].sort().join() === [...roles].sort().join();
  if (same) return { kind: 'unchanged' };
  const salt = randomBytes(16);
  const personalDigest = createHmac('sha256', salt).update(canonicalJson({ name, email })).digest('base64');
  const content = { department, roles, personalDigest };
  const envelope = await checkedEnvelope(hefu, session, personCommandSchemas, {
    id: user,
    ...(known === null
      ? { type: 'RegisterPerson', data: content }
      : { type: 'RevisePerson', data: { ...content, reason: '批量导入' } }),
  });
  const personal = { name, email, salt: salt.toString('base64') };
  const answer = await commandStream(hefu, personDecider, `person/${user}`, envelope, personal);
  return answer.kind === 'refused' ? answer : { kind: 'imported' };
}
