import { createHmac, randomBytes } from 'node:crypto';
import { canonicalJson } from '../domain/canonical-json.js';
import { departmentCommandSchemas } from '../domain/directory/department/schema.js';
import { personCommandSchemas } from '../domain/directory/person/schema.js';
import { departmentDecider } from '../domain/directory/department/decider.js';
import type { DepartmentContent } from '../domain/directory/department/state.js';
import { personDecider } from '../domain/directory/person/decider.js';
import type { Command, Decider, DomainEvent } from '../domain/decider.js';
import type { Envelope } from '../domain/envelope.js';
import type { Role } from '../domain/directory/roles.js';
import type { CommandAnswer } from '../domain/recording.js';
import type { PersonalChange } from '../store/personal-change.js';
import { getPerson } from '../store/read-people.js';
import { checkedEnvelope } from './checked-envelope.js';
import { commandStream, decideEnvelope, foldStream } from './command-stream.js';
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

/**
 * Registers a department, or revises it where something differs; its aliases are confirmed by whoever imports
 * them. In a dry run the same is decided and nothing recorded.
 */
export async function registerDepartment(
  hefu: HefuConnection,
  session: Session,
  { code, aliases, ...content }: DepartmentRow,
  dryRun = false,
): Promise<Registered> {
  const stream = `department/${code}`;
  const { state } = await foldStream(hefu, departmentDecider, stream);
  const order = ordering(hefu, departmentDecider, stream, state, dryRun, (type, data) =>
    checkedEnvelope(hefu, session, departmentCommandSchemas, { id: code, type, data }),
  );
  const same =
    state.status === 'active' &&
    (['name', 'level', 'joinsPlan', 'calendar'] as const).every((field) => state[field] === content[field]);
  const settled = state.status === 'active' ? state.aliases : [];
  const fresh = aliases.filter((alias) => !settled.includes(alias));
  if (same && fresh.length === 0) return { kind: 'unchanged' };
  if (!same) {
    const answer =
      state.status === 'unregistered'
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
  dryRun = false,
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
  const personal = { name, email, salt: salt.toString('base64') };
  const stream = `person/${user}`;
  const { state } = await foldStream(hefu, personDecider, stream);
  const order = ordering(
    hefu,
    personDecider,
    stream,
    state,
    dryRun,
    (type, data) => checkedEnvelope(hefu, session, personCommandSchemas, { id: user, type, data }),
    personal,
  );
  const answer =
    state.status === 'unregistered'
      ? await order('RegisterPerson', content)
      : await order('RevisePerson', { ...content, reason: '批量导入' });
  return answer.kind === 'refused' ? answer : { kind: 'imported' };
}

type Ordering = (type: string, data: object) => Promise<CommandAnswer>;

/** Gives commands one after the other; in a dry run only asks what each would be answered. */
function ordering<S extends { readonly status: string }, C extends Command, E extends DomainEvent>(
  hefu: HefuConnection,
  decider: Decider<S, C, E>,
  stream: string,
  found: S,
  dryRun: boolean,
  seal: (type: string, data: object) => Promise<Envelope>,
  personal?: PersonalChange,
): Ordering {
  let state = found;
  return async (type, data) => {
    const envelope = await seal(type, data);
    if (!dryRun) return commandStream(hefu, decider, stream, envelope, personal);
    const { entry, next } = decideEnvelope(decider, state, envelope);
    state = next;
    return entry.refusals.length > 0
      ? { kind: 'refused', refusals: entry.refusals }
      : { kind: 'accepted', version: 0, events: entry.events.map((event) => event.type) };
  };
}
