import { getDepartment } from '../store/read-departments.js';
import { getPerson, namesOf } from '../store/read-people.js';
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

/** Names of all departments by code. */
export async function departmentNames(hefu: HefuConnection): Promise<ReadonlyMap<string, string>> {
  return new Map((await listDepartments(hefu)).map(({ code, name }) => [code, name]));
}
