import { Option, type Command } from 'commander';
import { asOption } from '../as-option.js';
import { changeCommands } from '../catalogue-change/commands.js';
import { leaf, type Run } from '../leaf.js';
import { collected, countBetween } from '../option-values.js';
import { checkCommands } from './check-commands.js';
import { lifecycleCommands } from './lifecycle-commands.js';

const classes = ['universal', 'on-demand', 'not-shared'];
const mostListed = 1000;

/** What the headings of other people's files mean, remembered. */
function mappingCommands(catalogue: Command, run: Run): void {
  const mapping = catalogue.command('mapping').description('列名对照：其他来源的目录文件用的列名');
  asOption(
    leaf(mapping, run, 'save', '保存列名对照，供以后导入时使用', async (face, given) =>
      (await import('./mapping.js')).save(face, given),
    )
      .argument('<名称>', '列名对照的名称，例如 广东')
      .argument('<文件>', 'JSON 文件，例如 {"数源部门": "信息资源提供方", "备注": null}'),
  );
  leaf(mapping, run, 'list', '列出保存过的列名对照', async (face) =>
    (await import('./mapping.js')).list(face),
  );
  leaf(mapping, run, 'show', '查看一个列名对照', async (face, given) =>
    (await import('./mapping.js')).show(face, given),
  ).argument('<名称>', '列名对照的名称');
}

export function catalogueCommands(hefu: Command, run: Run): void {
  const catalogue = hefu.command('catalogue').description('资源目录：导入、查找');
  asOption(
    leaf(
      catalogue,
      run,
      'import',
      '导入目录文件，逐行列出发现的问题；同一文件再导入一次不会重复；有行未导入的，退出码为 4',
      async (face, given) => (await import('./import.js')).importFile(face, given),
    )
      .argument('<文件>', 'CSV 或 xlsx 文件')
      .option('--dry-run', '只检查，不导入')
      .option('--errors <文件>', '把原文件加上“校验结果”一列，写到这个文件（.csv 或 .xlsx）')
      .option('--mapping <对照>', '列名对照：JSON 文件，或用 hefu catalogue mapping save 保存过的名称')
      .addOption(new Option('--default-class <类型>', '文件没有写明共享类型时，按哪一类').choices(classes))
      .option('--accept-aliases', '确认按提示合并部门名称的不同写法')
      .addOption(
        new Option(
          '--same-department <写法>',
          '确认这个与已登记部门相近的写法就是该部门，可重复填写',
        ).argParser(collected),
      )
      .addOption(
        new Option(
          '--new-department <写法>',
          '这个与已登记部门相近的写法是另一个新部门，可重复填写',
        ).argParser(collected),
      ),
  );
  leaf(catalogue, run, 'template', '生成空白的目录填报表，填好后可直接导入', async (face, given) =>
    (await import('./template.js')).template(face, given),
  ).requiredOption('-o, --output <文件>', '写到这个文件（.xlsx 或 .csv）');
  leaf(catalogue, run, 'export', '导出目录；CSV 和 xlsx 再导入时没有变化', async (face, given) =>
    (await import('./export.js')).exportFile(face, given),
  )
    .requiredOption('-o, --output <文件>', '写到这个文件（.csv、.xlsx 或 .jsonld，后者为 DCAT-AP）')
    .option('--provider <部门>', '只导出这个提供部门（部门代码）')
    .option('--status <状态>', '只导出这种状态，不写则导出未撤出的');
  mappingCommands(catalogue, run);
  leaf(catalogue, run, 'list', '查找目录', async (face, given) =>
    (await import('./list.js')).list(face, given),
  )
    .option('--text <文字>', '名称或编码中含有的文字')
    .option('--provider <部门>', '只列这个提供部门（部门代码）')
    .addOption(new Option('--class <类型>', '只列这种共享类型').choices(classes))
    .option('--limit <条数>', '最多列多少条', countBetween(1, mostListed), 100)
    .option('--after <编码>', '从这个编码之后列起');
  leaf(catalogue, run, 'show', '查看一条目录', async (face, given) =>
    (await import('./show.js')).show(face, given),
  ).argument('<编码>', '资源编码');
  lifecycleCommands(catalogue, run);
  changeCommands(catalogue, run);
  checkCommands(catalogue, run);
}
