import { Option, type Command } from 'commander';
import { roleTerms } from '../../domain/directory/glossary.js';
import { asOption } from '../as-option.js';
import { leaf, type Run } from '../leaf.js';

const roleList = Object.entries(roleTerms)
  .map(([role, term]) => `${term} 或 ${role}`)
  .join('；');

export function directoryCommands(hefu: Command, run: Run): void {
  clientCommands(hefu, run);
  userCommands(hefu.command('user').description('用户：列出、导入、首位管理员、令牌'), run);
  const department = hefu.command('department').description('部门：列出、导入');
  leaf(department, run, 'list', '列出部门', async (face) =>
    (await import('./list-departments.js')).listAllDepartments(face),
  );
  importCommand(
    department,
    run,
    '导入部门（CSV）',
    'CSV 的列：部门代码、部门名称；可有：别名、级别（市级或区级）、日历（cn 或 sh）',
    async (face, given) => (await import('./import-departments.js')).importDepartmentFile(face, given),
  );
}

function userCommands(user: Command, run: Run): void {
  leaf(user, run, 'list', '列出用户', async (face) => (await import('./list-users.js')).listAllUsers(face));
  importCommand(
    user,
    run,
    '导入用户（CSV）',
    `CSV 的列：用户、姓名、部门（代码）、岗位（可多个）；可有：邮箱。岗位填：${roleList}`,
    async (face, given) => (await import('./import-people.js')).importPeopleFile(face, given),
  );
  leaf(user, run, 'create-admin', '登记首位系统管理员（在服务所在的机器上运行）', async (face, given) =>
    (await import('./create-admin.js')).createFirstAdmin(face, given),
  )
    .argument('<用户>', '登录名，例如 zhang-wei')
    .requiredOption('--name <姓名>', '姓名')
    .addOption(new Option('--department <部门>', '所在部门（部门代码）'))
    .option('--email <邮箱>', '接收通知的邮箱');
  asOption(
    leaf(user, run, 'token', '签发令牌（只显示一次），或停用已有的令牌', async (face, given) =>
      (await import('./token.js')).token(face, given),
    )
      .argument('<用户>', '令牌归谁使用')
      .option('--revoke', '停用这个用户的全部令牌')
      .option('--yes', '不再询问，直接停用'),
  );
  asOption(
    leaf(user, run, 'erase', '停用用户并删除其姓名和邮箱（个人信息保护）', async (face, given) =>
      (await import('./erase.js')).erase(face, given),
    )
      .argument('<用户>', '删除谁的姓名和邮箱')
      .requiredOption('--reason <理由>', '为什么删除，将入册')
      .option('--yes', '不再询问，直接删除'),
  );
}

function clientCommands(hefu: Command, run: Run): void {
  const client = hefu.command('client').description('系统对接客户端：凭客户端编号和密钥换取短期令牌');
  asOption(
    leaf(client, run, 'add', '登记客户端，密钥只显示一次', async (face, given) =>
      (await import('./clients.js')).addClient(face, given),
    ).argument('<用户>', '客户端代表哪个用户办理'),
  );
  leaf(client, run, 'list', '列出登记过的客户端', async (face) =>
    (await import('./clients.js')).listClients(face),
  );
  asOption(
    leaf(client, run, 'end', '停用客户端及其全部令牌', async (face, given) =>
      (await import('./clients.js')).endClient(face, given),
    )
      .argument('<客户端>', '客户端编号')
      .option('--yes', '不再询问，直接停用'),
  );
}

function importCommand(
  parent: Command,
  run: Run,
  summary: string,
  description: string,
  act: Parameters<typeof leaf>[4],
): void {
  asOption(
    leaf(parent, run, 'import', `${summary}。${description}`, act)
      .summary(summary)
      .argument('<文件>', 'CSV 文件')
      .option('--dry-run', '只检查，不导入'),
  );
}
