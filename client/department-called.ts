import { tidyName } from './catalogue-import/department-names.js';
import type { HefuConnection } from './connection.js';
import { listDepartments } from './directory.js';
import { NotFound } from './failures.js';

/** Departments by whatever people write: code, name, or a confirmed other name. */
export async function departmentsCalled(hefu: HefuConnection): Promise<(written: string) => string | null> {
  const codes = new Map<string, string>();
  for (const { code, name, aliases } of await listDepartments(hefu))
    for (const one of [code, name, ...aliases]) codes.set(tidyName(one), code);
  return (written) => codes.get(tidyName(written)) ?? null;
}

/** The code of one department. @throws NotFound */
export async function departmentCalled(hefu: HefuConnection, written: string): Promise<string> {
  const code = (await departmentsCalled(hefu))(written);
  if (code === null)
    throw new NotFound(
      [
        `没有代码或者名称为“${written}”的部门，请核对部门的名称或者代码。`,
        `There is no department “${written}”. Please check its name or code.`,
      ],
      'hefu department list',
    );
  return code;
}
