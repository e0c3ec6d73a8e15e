import { listDepartments } from '../../client/directory.js';
import { departmentTerms } from '../../domain/directory/department/glossary.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import { table } from '../table.js';
import { withHefu } from '../with-hefu.js';

const levels: { readonly [level: string]: string } = departmentTerms.levels;

/** `hefu department list`: the departments, their other names last. */
export async function listAllDepartments(face: Face): Promise<ExitCode> {
  return withHefu(face, async (hefu) => {
    const departments = await listDepartments(hefu);
    face.out.answer(departments, () =>
      departments.length === 0
        ? ['还没有部门。请运行：hefu department import <文件>']
        : table(
            ['代码', '级别', '日历', '名称', '别名'],
            departments.map(({ code, level, calendar, name, aliases }) => [
              code,
              levels[level] ?? level,
              calendar,
              name,
              aliases.join('、'),
            ]),
          ),
    );
    return exitCodes.done;
  });
}
