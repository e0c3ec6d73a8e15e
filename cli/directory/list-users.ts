import { listUsers } from '../../client/directory.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import { roleTerm } from '../request/wording.js';
import { table } from '../table.js';
import { withHefu } from '../with-hefu.js';

/** `hefu user list`: the people of this installation. */
export async function listAllUsers(face: Face): Promise<ExitCode> {
  return withHefu(face, async (hefu) => {
    const users = await listUsers(hefu);
    face.out.answer(users, () =>
      users.length === 0
        ? ['还没有用户。请在服务所在的机器上运行：hefu user create-admin <用户> --name <姓名>']
        : table(
            ['用户', '部门', '岗位', '姓名'],
            users.map(({ user, name, departmentName, roles, active }) => [
              user,
              departmentName,
              roles.map(roleTerm).join('、') + (active ? '' : '（已停用）'),
              name ?? '',
            ]),
          ),
    );
    return exitCodes.done;
  });
}
