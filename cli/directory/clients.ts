import { shanghaiInstant } from '../../calendar/shanghai-time.js';
import { machineClients, registerMachineClient, revokeMachineClient } from '../../client/machine-clients.js';
import { confirmed } from '../confirmed.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { refused } from '../failed.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { signInOrLocalAdmin } from '../sign-in.js';
import { table } from '../table.js';
import { withHefu } from '../with-hefu.js';

/** `hefu client add`: a machine that acts as a person; its secret is shown this once. */
export async function addClient(face: Face, given: Given): Promise<ExitCode> {
  const [user = ''] = given.words;
  return withHefu(face, async (hefu) => {
    const session = await signInOrLocalAdmin(face, given, hefu);
    const added = await registerMachineClient(hefu, session, user);
    if (added.kind === 'refused') throw refused(added.refusals, 'hefu user list');
    const { id, secret } = added;
    face.out.answer({ user, clientId: id, clientSecret: secret }, () => [
      `客户端编号：${id}`,
      `客户端密钥：${secret}`,
    ]);
    face.out.say('密钥只显示这一次，请妥善交给对接系统；凭此在 /auth/token 换取令牌，用法见 docs/http.md。');
    return exitCodes.done;
  });
}

/** `hefu client end`: neither the secret nor any token of it is worth anything from now on. */
export async function endClient(face: Face, given: Given): Promise<ExitCode> {
  const [id = ''] = given.words;
  await confirmed(face, `将停用客户端“${id}”。`, given.flag('yes'), `hefu client end ${id}`);
  return withHefu(face, async (hefu) => {
    const session = await signInOrLocalAdmin(face, given, hefu);
    const ended = await revokeMachineClient(hefu, session, id);
    if (ended.kind === 'refused') throw refused(ended.refusals, 'hefu client list');
    face.out.answer({ clientId: id, ended: true }, () => [`已停用客户端“${id}”。`]);
    return exitCodes.done;
  });
}

/** `hefu client list` */
export async function listClients(face: Face): Promise<ExitCode> {
  return withHefu(face, async (hefu) => {
    const clients = (await machineClients(hefu)).map(({ createdAt, endedAt, lastTokenAt, ...client }) => ({
      ...client,
      createdAt: shanghaiInstant(createdAt.getTime()),
      endedAt: endedAt === null ? null : shanghaiInstant(endedAt.getTime()),
      lastTokenAt: lastTokenAt === null ? null : shanghaiInstant(lastTokenAt.getTime()),
    }));
    face.out.answer(clients, () =>
      clients.length === 0
        ? ['没有登记系统对接客户端。']
        : table(
            ['客户端', '代表用户', '状态', '登记日期', '最近换取令牌'],
            clients.map(({ id, user, createdAt, endedAt, lastTokenAt }) => [
              id,
              user,
              endedAt === null ? '在用' : '已停用',
              createdAt.slice(0, 10),
              lastTokenAt?.slice(0, 10) ?? '从未',
            ]),
          ),
    );
    return exitCodes.done;
  });
}
