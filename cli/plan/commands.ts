import { Option, type Command } from 'commander';
import { statuses } from '../../domain/annual-plan/status.js';
import { asOption, readerOption } from '../as-option.js';
import { caseCommands } from '../case/case-commands.js';
import { leaf, type Run } from '../leaf.js';
import { collected, countBetween, dateOnly } from '../option-values.js';

const yearOption = (): ReturnType<typeof countBetween> => countBetween(2016, 2100);
const mostListed = 1000;

export function planCommands(hefu: Command, run: Run): void {
  const plan = hefu.command('plan').description('年度计划：下达、报备、开放、公布、查看、模板');
  asOption(
    leaf(plan, run, 'start', '建立一年的计划，每个部门一件；已有的不重复建立', async (face, given) =>
      (await import('./start.js')).start(face, given),
    )
      .addOption(new Option('--year <年度>', '计划年度').argParser(yearOption()).makeOptionMandatory())
      .option('--department <部门>', '部门代码，可重复填写', collected)
      .option('--all', '所有市级部门和已加入的区')
      .option('--issued-on <日期>', '计划文件的印发日期；不填写的，以模板所载日期或今天为准', dateOnly)
      .option('--document-no <文号>', '计划文件的文号；2016年度的文号已载于模板'),
  );
  showCommands(plan, run);
  templateCommands(plan, run);
  tasksCommand(plan, run);
  caseCommands(plan, run, async () => (await import('./plan-face.js')).planFace, {
    id: '计划编号，例如 mzj-2026',
    doing: '办理一项操作，例如 FileList（报备开放清单）、OpenItem（登记开放）',
  });
  asOption(
    leaf(plan, run, 'publish', '公布部门开放清单，写出网页、JSON、CSV 和 DCAT-AP 文件', async (face, given) =>
      (await import('./publish.js')).publish(face, given),
    )
      .argument('<编号>', '计划编号')
      .requiredOption('-o, --output <文件夹>', '写到哪个文件夹'),
  );
}

const ofYear = (): Option =>
  new Option('--year <年度>', '计划年度').argParser(yearOption()).makeOptionMandatory();

/** The parameters of a year's plans: dates, document, what counts. */
function templateCommands(plan: Command, run: Run): void {
  const template = plan.command('template').description('计划模板：一年的文号、节点日期和目标');
  leaf(template, run, 'list', '列出有计划模板的年度', async (face) =>
    (await import('./template.js')).list(face),
  );
  leaf(template, run, 'show', '查看一年的计划模板，有多少件在办的计划没有改用', async (face, given) =>
    (await import('./template.js')).show(face, given),
  ).addOption(ofYear());
  asOption(
    leaf(template, run, 'set', '填写或修改一年的计划模板；没有写的项目不变', async (face, given) =>
      (await import('./template.js')).set(face, given),
    )
      .addOption(ofYear())
      .option('--from-file <文件>', 'JSON 文件，写法同 hefu plan template show --json')
      .option('--title <名称>', '计划名称')
      .option('--document-no <文号>', '本年度计划文件的文号')
      .option('--issued-on <日期>', '计划文件的印发日期', dateOnly)
      .option(
        '--milestone <节点=月-日>',
        '节点的日期，可重复填写，例如 年中=06-20；节点为 报备、年中（即城市安全）、完成、目录',
        collected,
      )
      .option('--without <节点>', '本年度没有这个节点（年中、目录），可重复填写', collected)
      .option('--interface-target <百分数>', '接口开放比例的目标', countBetween(0, 100))
      .option('--reason <理由>', '修改的理由；第一次填写可以不写'),
  );
  asOption(
    leaf(
      template,
      run,
      'adopt',
      '在办的计划改用现行的模板；个别调整过的期限不变，已完成的不变',
      async (face, given) => (await import('./template-adopt.js')).adopt(face, given),
    )
      .addOption(ofYear())
      .requiredOption('--reason <理由>', '改用的理由，会通知各部门'),
  );
}

function tasksCommand(plan: Command, run: Run): void {
  asOption(
    leaf(
      plan,
      run,
      'tasks',
      '把全市的年中（城市安全）任务清单导入一年的各件计划；逐行列出问题，有行未导入的，退出码为 4',
      async (face, given) => (await import('./tasks.js')).tasks(face, given),
    )
      .addOption(ofYear())
      .requiredOption('--file <文件>', 'CSV 或 xlsx 文件，有“部门”列和“目录代码”或“信息资源名称”列')
      .option('--dry-run', '只检查，不导入')
      .option('--errors <文件>', '把原文件加上“校验结果”一列，写到这个文件（.csv 或 .xlsx）')
      .option('--document-no <文号>', '下达任务清单的文号')
      .option('--whole', '清单是全市完整的：不在清单中的部门没有任务'),
  );
}

function showCommands(plan: Command, run: Run): void {
  readerOption(
    leaf(plan, run, 'show', '查看一件：节点、清单、缺项、接口比例、下一步', async (face, given) =>
      (await import('./show.js')).show(face, given),
    )
      .argument('<编号>', '计划编号')
      .option('--items', '逐项列出清单'),
  );
  readerOption(
    leaf(plan, run, 'lists', '列出报备、修订过的各版清单，或者其中一版的全部项目', async (face, given) =>
      (await import('./lists.js')).lists(face, given),
    )
      .argument('<编号>', '计划编号')
      .option('--version <版本>', '只看这一版，逐项列出', countBetween(1, 100_000)),
  );
  leaf(plan, run, 'list', '列出计划', async (face, given) => (await import('./list.js')).list(face, given))
    .option('--year <年度>', '只列这一年度的', yearOption())
    .option('--department <部门>', '只列这个部门（部门代码）')
    .addOption(new Option('--status <状态>', '只列这种状态').choices(statuses))
    .option('--overdue', '只列有节点超期的；有超期的，退出码为 5')
    .option('--limit <件数>', '最多列多少件', countBetween(1, mostListed), 100);
  leaf(plan, run, 'board', '全市一年的进度和接口开放比例', async (face, given) =>
    (await import('./board.js')).board(face, given),
  ).addOption(new Option('--year <年度>', '计划年度').argParser(yearOption()).makeOptionMandatory());
}
