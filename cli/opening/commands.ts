import { InvalidArgumentError, Option, type Command } from 'commander';
import { applicantKinds } from '../../domain/opening-application/fields.js';
import { statuses } from '../../domain/opening-application/status.js';
import { asOption, readerOption } from '../as-option.js';
import { caseCommands } from '../case/case-commands.js';
import { leaf, type Run } from '../leaf.js';
import { collected, countBetween, dateOnly } from '../option-values.js';

const mostListed = 1000;

export function openingCommands(hefu: Command, run: Run): void {
  const opening = hefu
    .command('opening')
    .description('依申请开放：登记外部申请，会商相关部门，以接口方式定向开放，登记使用情况');
  asOption(
    leaf(opening, run, 'register', '登记一件收到的开放申请（由提供部门的协调员登记）', async (face, given) =>
      (await import('./register.js')).register(face, given),
    )
      .argument('<目录编码>', '申请开放的数据，公开方式应为“依申请公开”')
      .addOption(new Option('--kind <类别>', '申请主体，依次为企业、机构、个人').choices(applicantKinds))
      .option('--applicant <名称>', '申请主体的名称；个人申请的不填')
      .option('--credit-code <代码>', '统一社会信用代码；个人申请的不填')
      .option('--paper-file <编号>', '纸质卷宗编号；个人申请的必填，姓名和证件号码只留在卷宗中')
      .requiredOption('--purpose <用途>', '数据用来做什么')
      .requiredOption('--scope <范围>', '使用范围')
      .option('--received-on <日期>', '收到申请的日期', dateOnly)
      .option('--letter-no <字号>', '来文字号'),
  );
  readerOption(
    leaf(opening, run, 'show', '查看一件申请：会商意见、决定、接口和使用情况', async (face, given) =>
      (await import('./show.js')).show(face, given),
    ).argument('<编号>', '依申请开放申请编号'),
  );
  leaf(opening, run, 'list', '列出依申请开放申请', async (face, given) =>
    (await import('./list.js')).list(face, given),
  )
    .addOption(
      new Option('--status <状态>', '只列这种状态，可重复填写').choices(statuses).argParser(statusOf),
    )
    .option('--provider <部门>', '只列由这个部门提供的（部门代码）')
    .option('--awaited <部门>', '只列等待这个部门提出会商意见的（部门代码）')
    .option('--entry <目录编码>', '只列申请这一目录的')
    .option('--limit <件数>', '最多列多少件', countBetween(1, mostListed), 100);
  caseCommands(opening, run, async () => (await import('./opening-face.js')).openingFace, {
    id: '依申请开放申请编号',
    doing: '办理一项操作，例如征求意见、提出会商意见、登记使用情况',
  });
}

function statusOf(value: string, before: readonly string[] | undefined): readonly string[] {
  const known: readonly string[] = statuses;
  if (known.includes(value)) return collected(value, before);
  throw new InvalidArgumentError(`可选：${statuses.join('、')}。`);
}
