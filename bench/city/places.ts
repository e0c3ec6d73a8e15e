import { shanghaiInstant } from '../../calendar/shanghai-time.js';
import { importCatalogue } from '../../client/catalogue.js';
import type { HefuConnection } from '../../client/connection.js';
import { foundDemoCity } from '../../client/demo-installation.js';
import { inParallel } from '../../client/in-parallel.js';
import { registerDepartment, registerPerson, type PersonEntry } from '../../client/register-people.js';
import { localAdminSession } from '../../client/session.js';
import { setSetting } from '../../client/settings.js';
import type { Role } from '../../domain/directory/roles.js';
import { writeCatalogueFile } from '../import-file.js';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const departments = 60;
const atOnce = 4;

/** `d07` */
export const departmentCode = (index: number): string => `d${String(index).padStart(2, '0')}`;
export const departmentName = (code: string): string => `上海市测试${Number(code.slice(1))}局`;
export const departmentCount = departments;

/** One person an office, and a second reviewer; the first department is the commission's, the second the auditors'. */
const offices: readonly (readonly [name: string, role: Role])[] = [
  ['coordinator', 'coordinator'],
  ['reviewer', 'reviewer'],
  ['reviewer2', 'reviewer'],
  ['section-head', 'section-head'],
  ['approver', 'approver'],
  ['planner', 'planner'],
  ['head', 'head'],
];
const city: readonly (readonly [user: string, department: string, role: Role])[] = [
  ['city-commission', departmentCode(0), 'commission'],
  ['city-admin', departmentCode(0), 'admin'],
  ['city-auditor', departmentCode(1), 'auditor'],
];

/** Departments, people and a catalogue, all by commands; whoever asks may sign in as any of the people. */
export async function foundCity(hefu: HefuConnection, folder: string, entries: number): Promise<void> {
  const session = localAdminSession('bench');
  await foundDemoCity(hefu);
  const codes = Array.from({ length: departments }, (_, index) => index);
  await inParallel(codes, atOnce, (index) =>
    registerDepartment(hefu, session, {
      code: departmentCode(index),
      name: departmentName(departmentCode(index)),
      aliases: [],
      level: 'municipal',
      joinsPlan: true,
      calendar: 'cn',
    }),
  );
  const person = (user: string, department: string, role: Role): PersonEntry => ({
    user,
    name: `测试${user}`,
    email: null,
    department,
    roles: [role],
  });
  const people = codes.flatMap((index) =>
    offices.map(([office, role]) =>
      person(`${departmentCode(index)}-${office}`, departmentCode(index), role),
    ),
  );
  await inParallel([...people, ...city.map((one) => person(...one))], atOnce, (one) =>
    registerPerson(hefu, session, one),
  );
  // As in most bureaus: 经办, 处长审核, 批准.
  await setSetting(hefu, session, 'city', 'chain', ['propose', 'endorse', 'approve'], '测试');
  const file = join(folder, 'catalogue.csv');
  await writeCatalogueFile(file, entries);
  const outcome = await importCatalogue(hefu, session, {
    bytes: await readFile(file),
    dryRun: false,
    acceptAliases: true,
  });
  if (outcome.kind !== 'done' || outcome.report.imported < entries)
    throw new Error(`${shanghaiInstant(Date.now())}: ${JSON.stringify(outcome).slice(0, 2000)}`);
}
