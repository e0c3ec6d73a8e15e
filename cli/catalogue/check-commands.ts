import type { Command } from 'commander';
import { asOption } from '../as-option.js';
import { leaf, type Run } from '../leaf.js';
import { countBetween, dateOnly } from '../option-values.js';

const mostTables = 1_000_000;

/** What the catalogue is held against: its frequencies, its progress, a project's acceptance, what others collect. */
export function checkCommands(catalogue: Command, run: Run): void {
  leaf(
    catalogue,
    run,
    'stale',
    '列出没有按更新周期更新的开放目录，以及无法核对的；有超期的，退出码为 5',
    async (face, given) => (await import('./stale.js')).stale(face, given),
  )
    .option('--as-of <日期>', '按这一天核对；不填的为今天', dateOnly)
    .option('--provider <部门>', '只列这个提供部门（代码或者名称）');
  leaf(
    catalogue,
    run,
    'progress',
    '各部门目录编制进度，对照四三三（基数和日期为设置）',
    async (face, given) => (await import('./progress.js')).showProgress(face, given),
  )
    .option('--as-of <日期>', '按这一天核对；不填的为今天', dateOnly)
    .option(
      '--projects <文件>',
      '运维项目清单（CSV 或 xlsx）：项目名称、建设部门（代码或者名称）；填写的，以项目数为基数',
    );
  asOption(
    leaf(
      catalogue,
      run,
      'accept',
      '项目验收前核对目录：通过，或者逐条列出缺什么；没有通过的，退出码为 1',
      async (face, given) => (await import('./accept.js')).accept(face, given),
    )
      .argument('<项目>', '所属信息化项目的名称，与目录中所填一致')
      .option('--tables <张数>', '项目数据库的表数，用于核对目录体量', countBetween(0, mostTables))
      .option('--record', '把结果记录为核对意见，供验收使用'),
  );
  asOption(
    leaf(
      catalogue,
      run,
      'overlap',
      '一数一源核对：新建项目拟采集的数据项，有哪些部门已经采集',
      async (face, given) => (await import('./overlap.js')).overlap(face, given),
    )
      .argument('<文件>', 'CSV 或 xlsx：数据项，以及所属资源（可不填）')
      .option('--project <项目>', '项目名称；记录意见时须填写')
      .option('--department <部门>', '项目的建设部门（代码或者名称），本部门已有的不算重复')
      .option('--threshold <百分数>', '相似度下限；不填的按设置', countBetween(1, 100))
      .option('--record', '把结果记录为核对意见，供项目审批使用'),
  );
  leaf(catalogue, run, 'opinions', '列出已记录的核对意见，或者其中一份的全文', async (face, given) =>
    (await import('./opinions.js')).opinions(face, given),
  )
    .argument('[编号]', '只看这一份')
    .option('--project <项目>', '只列这个项目的');
}
