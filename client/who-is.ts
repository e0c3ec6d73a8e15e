import { getDepartment } from '../store/read-departments.js';
import { findPeople, getPerson, namesOf } from '../store/read-people.js';
import type { HefuConnection } from './connection.js';
import { listDepartments } from './directory.js';
import type { Session } from './session.js';

/** The names behind a session, as the directory has them now; what is unknown is shown by its id. */
export async function whoIs(
  hefu: HefuConnection,
  { actor }: Session,
): Promise<{ readonly name: string; readonly departmentName: string }> {
  const [person, department] = await Promise.all([
    getPerson(hefu.pool, actor.user),
    getDepartment(hefu.pool, actor.department),
  ]);
  return { name: person?.name ?? actor.user, departmentName: department?.name ?? actor.department };
}

/** Names of people by user id, for pages that show who acted; who is unknown or erased is absent. */
export async function namesOfPeople(
  hefu: HefuConnection,
  users: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  return namesOf(hefu.pool, [...new Set(users)]);
}

/** Names of those who have an office, or of the one who has it in hand: whom to ask. At most 1,000; erased people are left out. */
export async function namesOfHolders(
  { pool }: HefuConnection,
  /** `department` empty: whoever has the office, in whatever department. */
  { department, role, user }: { readonly department: string; readonly role: string; readonly user?: string },
): Promise<readonly string[]> {
  const office = department === '' ? { role } : { department, role };
  const one = user === undefined ? undefined : await getPerson(pool, user);
  const people = one === undefined ? await findPeople(pool, office) : one?.active === true ? [one] : [];
  return people.flatMap(({ name }) => (name === null ? [] : [name]));
}

/** Names of all departments by code. */
export async function departmentNames(hefu: HefuConnection): Promise<ReadonlyMap<string, string>> {
  return new Map((await listDepartments(hefu)).map(({ code, name }) => [code, name]));
}
