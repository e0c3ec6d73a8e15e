import { refusalInEnglish } from '../domain/refusal-in-english.js';
import { roleNamed, roleTerms } from '../domain/directory/glossary.js';
import { getDepartment, listDepartments as readDepartments } from '../store/read-departments.js';
import { listPeople, type PersonRow } from '../store/read-people.js';
import { pageLimit } from '../store/read-stream.js';
import type { HefuConnection } from './connection.js';
import { importRows, type DirectoryReport } from './import-rows.js';
import { MalformedInput } from './failures.js';
import { registerDepartment, registerPerson } from './register-people.js';
import type { Registered } from './register-people.js';
import { localAdminSession, type Session } from './session.js';

export interface ListedUser {
  readonly user: string;
  /** Null once erased. */
  readonly name: string | null;
  readonly department: string;
  readonly departmentName: string;
  readonly roles: readonly string[];
  readonly active: boolean;
}

export interface ListedDepartment {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly calendar: string;
  readonly aliases: readonly string[];
}

/** The people of this installation, by user id. */
export async function listUsers(hefu: HefuConnection): Promise<readonly ListedUser[]> {
  const names = new Map((await listDepartments(hefu)).map(({ code, name }) => [code, name]));
  const people = await allPages((after: PersonRow | undefined) =>
    listPeople(hefu.pool, after === undefined ? {} : { after: after.user }),
  );
  return people.map(({ user, name, department, roles, active }) => ({
    user,
    name,
    department,
    departmentName: names.get(department) ?? department,
    roles,
    active,
  }));
}

/** Departments by code. */
export async function listDepartments(hefu: HefuConnection): Promise<readonly ListedDepartment[]> {
  const rows = await allPages((after: { readonly code: string } | undefined) =>
    readDepartments(hefu.pool, after?.code),
  );
  return rows.map(({ code, name, view }) => ({
    code,
    name,
    level: view['level'] === 'district' ? 'district' : 'municipal',
    calendar: view['calendar'] === 'sh' ? 'sh' : 'cn',
    aliases: Array.isArray(view['aliases']) ? view['aliases'].map(String) : [],
  }));
}

async function allPages<T>(read: (after: T | undefined) => Promise<readonly T[]>): Promise<readonly T[]> {
  const all: T[] = [];
  for (;;) {
    const page = await read(all.at(-1));
    all.push(...page);
    if (page.length < pageLimit) return all;
  }
}

const split = (cell: string): readonly string[] =>
  cell
    .split(/[、，,;；\s]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Departments from a CSV: 部门代码, 部门名称, and where wanted 别名, 级别 (市级/区级), 参加年度计划 (是/否), 日历 (cn/sh). */
export async function importDepartments(
  hefu: HefuConnection,
  session: Session,
  bytes: Uint8Array,
  { dryRun }: { readonly dryRun: boolean },
): Promise<DirectoryReport> {
  const columns = {
    code: ['部门代码', '代码', 'code'],
    name: ['部门名称', '名称', 'name'],
    aliases: ['别名', '曾用名', 'aliases'],
    level: ['级别', 'level'],
    joinsPlan: ['参加年度计划', 'joinsPlan'],
    calendar: ['日历', 'calendar'],
  };
  return importRows(bytes, columns, ['code', 'name'], async (cell) => {
    const level = cell('level');
    if (level !== '' && !['市级', '区级', 'municipal', 'district'].includes(level)) {
      return { code: 'level-unknown', message: `级别“${level}”不在可选范围内，请填写“市级”或“区级”。` };
    }
    const joins = cell('joinsPlan');
    if (!['', '是', '否'].includes(joins)) {
      return { code: 'joins-plan-unknown', message: `参加年度计划“${joins}”不能识别，请填写“是”或“否”。` };
    }
    const calendar = cell('calendar');
    if (!['', 'cn', 'sh'].includes(calendar)) {
      return { code: 'calendar-unknown', message: `日历“${calendar}”不能识别，请填写“cn”或“sh”。` };
    }
    const row = {
      code: cell('code'),
      name: cell('name'),
      aliases: split(cell('aliases')),
      level: level === '区级' || level === 'district' ? ('district' as const) : ('municipal' as const),
      joinsPlan: joins === '是',
      calendar: calendar === 'sh' ? ('sh' as const) : ('cn' as const),
    };
    return registerDepartment(hefu, session, row, dryRun);
  });
}

/** People from a CSV: 用户, 姓名, 部门 (code), 岗位 (several separated by 、), and where wanted 邮箱. */
export async function importPeople(
  hefu: HefuConnection,
  session: Session,
  bytes: Uint8Array,
  { dryRun }: { readonly dryRun: boolean },
): Promise<DirectoryReport> {
  const columns = {
    user: ['用户', '用户名', '登录名', 'user'],
    name: ['姓名', 'name'],
    department: ['部门', '部门代码', 'department'],
    roles: ['岗位', '角色', 'roles'],
    email: ['邮箱', '电子邮箱', 'email'],
  };
  return importRows(bytes, columns, ['user', 'name', 'department', 'roles'], async (cell) => {
    const department = cell('department');
    if ((await getDepartment(hefu.pool, department)) === null) {
      return {
        code: 'department-unknown',
        message: `部门代码“${department}”尚未登记，请先导入部门，或改正代码。`,
      };
    }
    const named = split(cell('roles')).map((word) => ({ word, role: roleNamed(word) }));
    const unknown = named.flatMap(({ word, role }) => (role === null ? [word] : []));
    if (unknown.length > 0) {
      return {
        code: 'role-unknown',
        message: `岗位“${unknown.join('、')}”不在可选范围内，可选：${Object.values(roleTerms).join('、')}。`,
      };
    }
    const email = cell('email');
    const entry = {
      user: cell('user'),
      name: cell('name'),
      department,
      roles: [...new Set(named.flatMap(({ role }) => (role === null ? [] : [role])))],
      email: email === '' ? null : email,
    };
    return registerPerson(hefu, session, entry, dryRun);
  });
}

export interface FirstAdmin {
  readonly user: string;
  readonly name: string;
  readonly email?: string | null;
  readonly department?: string;
}

/** Where an administrator belongs who is in no department of the city. */
const administration = { code: 'xtgl', name: '系统管理' } as const;

/** The first administrator, by whoever holds the machine's key file. @throws MalformedInput with the reasons. */
export async function createAdmin(hefu: HefuConnection, operator: string, admin: FirstAdmin): Promise<void> {
  const session = localAdminSession(operator);
  const department = admin.department ?? administration.code;
  const email = admin.email ?? null;
  const entry = { user: admin.user, name: admin.name, department, roles: ['admin'] as const, email };
  // First only decided: a name that is not taken leaves no department behind.
  accepted(await registerPerson(hefu, session, entry, true));
  if (admin.department === undefined) {
    const content = { aliases: [], level: 'municipal', joinsPlan: false, calendar: 'cn' } as const;
    await registerDepartment(hefu, session, { ...administration, ...content });
  }
  accepted(await registerPerson(hefu, session, entry));
}

function accepted(registered: Registered): void {
  if (registered.kind !== 'refused') return;
  throw new MalformedInput(
    registered.refusals.map(({ code, message }) => ({
      pointer: '/',
      code,
      detail: message,
      english: refusalInEnglish({ code, message }) ?? message,
    })),
  );
}
