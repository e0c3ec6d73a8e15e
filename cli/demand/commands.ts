import { InvalidArgumentError, Option, type Command } from 'commander';
import { statuses } from '../../domain/demand/status.js';
import { asOption, readerOption } from '../as-option.js';
import { caseCommands } from '../case/case-commands.js';
import { leaf, type Run } from '../leaf.js';
import { collected, countBetween } from '../option-values.js';

const mostListed = 1000;

export function demandCommands(hefu: Command, run: Run): void {
  const demand = hefu.command('demand').description('数据需求：目录里没有的数据，登记、转交、答复');
  asOption(
    leaf(demand, run, 'record', '登记一项需求，发给可能掌握数据的部门和市经济信息化委', async (face, given) =>
      (await import('./record.js')).record(face, given),
    )
      .argument('<名称>', '所需数据的名称')
      .requiredOption('--purpose <用途>', '数据用来做什么')
      .option('--basis <依据>', '使用依据')
      .addOption(new Option('--item <信息项>', '需要的信息项，可重复填写').argParser(collected))
      .option('--provider <部门>', '可能掌握数据的部门（部门代码）；不填的，按目录中相近的名称查找'),
  );
  readerOption(
    leaf(demand, run, 'show', '查看一项需求：状态、问过哪些部门、答复', async (face, given) =>
      (await import('./show.js')).show(face, given),
    ).argument('<编号>', '数据需求编号'),
  );
  leaf(demand, run, 'list', '列出数据需求', async (face, given) =>
    (await import('./list.js')).list(face, given),
  )
    .addOption(
      new Option('--status <状态>', '只列这种状态，可重复填写').choices(statuses).argParser(statusOf),
    )
    .option('--provider <部门>', '只列在这个部门的（部门代码）')
    .option('--requester <部门>', '只列这个部门提出的（部门代码）')
    .option('--limit <件数>', '最多列多少件', countBetween(1, mostListed), 100);
  caseCommands(demand, run, async () => (await import('./demand-face.js')).demandFace, {
    id: '数据需求编号',
    doing: '办理一项操作，例如转交、答复、办结',
  });
}

function statusOf(value: string, before: readonly string[] | undefined): readonly string[] {
  const known: readonly string[] = statuses;
  if (known.includes(value)) return collected(value, before);
  throw new InvalidArgumentError(`可选：${statuses.join('、')}。`);
}
