import { InvalidArgumentError, Option, type Command } from 'commander';
import { statuses } from '../../domain/share-request/status.js';
import { asOption, readerOption } from '../as-option.js';
import { caseCommands } from '../case/case-commands.js';
import { leaf, type Run } from '../leaf.js';
import { collected, countBetween, dateOnly } from '../option-values.js';

const mostListed = 1000;
const modes = ['api', 'file', 'offline', 'batch'];

export function requestCommands(hefu: Command, run: Run): void {
  const request = hefu.command('request').description('共享申请：发起、办理、查看');
  startCommand(request, run);
  readerOption(
    leaf(request, run, 'show', '查看一件：状态、期限、由谁办理、下一步', async (face, given) =>
      (await import('./show.js')).show(face, given),
    )
      .argument('<编号>', '共享申请编号')
      .option('--days', '逐日列出期限怎样数出来'),
  );
  listCommand(request, run);
  caseCommands(request, run, async () => (await import('./request-face.js')).requestFace, {
    id: '共享申请编号',
    doing: '办理一项操作，例如 Submit（提交申请）、Approve（同意共享）',
  });
}

function startCommand(request: Command, run: Run): void {
  asOption(
    leaf(request, run, 'start', '发起申请；一份来文可申请多项资源，每项一件', async (face, given) =>
      (await import('./start.js')).start(face, given),
    )
      .addOption(
        new Option('--resource <编码>', '资源编码，可重复填写，见 hefu catalogue list')
          .argParser(collected)
          .makeOptionMandatory(),
      )
      .requiredOption('--purpose <用途>', '数据用来做什么')
      .requiredOption('--basis <依据>', '使用依据：法律法规、职责规定等')
      .addOption(new Option('--mode <方式>', '希望的提供方式').choices(modes))
      .option('--scenario <场景>', '使用场景')
      .option('--scope <范围>', '使用范围')
      .option('--time-limit <时限>', '使用时限')
      .addOption(new Option('--item <信息项>', '只申请这些信息项，可重复填写').argParser(collected))
      .option('--rule-set <规则>', '自行选定适用规则，须写明理由')
      .option('--rule-set-reason <理由>', '选定规则的理由')
      .option('--rule-set-document <文号>', '沿用该规则的文件的文号；规则本身不在施行期内的，应当填写')
      .option('--dry-run', '只检查资源和填写是否合规格，不发起'),
  );
}

function listCommand(request: Command, run: Run): void {
  leaf(request, run, 'list', '列出共享申请，期限早的在前', async (face, given) =>
    (await import('./list.js')).list(face, given),
  )
    .addOption(
      new Option('--status <状态>', '只列这种状态，可重复填写').choices(statuses).argParser(statusOf),
    )
    .option('--provider <部门>', '只列这个提供部门（部门代码）')
    .option('--requester <部门>', '只列这个申请部门（部门代码）')
    .option('--letter <来文>', '只列这份来文的各件')
    .option('--due-before <日期>', '只列期限在这一天之前的，不含这一天', dateOnly)
    .option('--overdue', '只列已经超期的；有超期的，退出码为 5')
    .option('--limit <件数>', '最多列多少件', countBetween(1, mostListed), 100);
}

function statusOf(value: string, before: readonly string[] | undefined): readonly string[] {
  const known: readonly string[] = statuses;
  if (known.includes(value)) return collected(value, before);
  throw new InvalidArgumentError(`可选：${statuses.join('、')}。`);
}
