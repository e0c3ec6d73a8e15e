import { Option, type Command } from 'commander';
import { asOption } from '../as-option.js';
import { leaf, type Run } from '../leaf.js';
import { dateOnly, countBetween } from '../option-values.js';

const dataWords = '各栏内容：JSON，或“@文件名”，或“@-”从标准输入读取；栏名见 hefu catalogue show 的 --json';
const mostVersions = 100_000;

/** From draft to withdrawal: what is done to an entry, and what has been done to it. */
export function lifecycleCommands(catalogue: Command, run: Run): void {
  asOption(
    leaf(
      catalogue,
      run,
      'draft',
      '起草一条新目录；审核发布之后，其他部门才能看到和申请',
      async (face, given) => (await import('./write-entry.js')).draft(face, given),
    )
      .requiredOption('--data <内容>', dataWords)
      .option('--code <编码>', '资源编码；不填的，由系统按部门和名称生成'),
  );
  asOption(
    leaf(catalogue, run, 'revise', '修改目录；已发布的，经审核后生效', async (face, given) =>
      (await import('./write-entry.js')).revise(face, given),
    )
      .argument('<编码>', '资源编码')
      .requiredOption('--data <内容>', dataWords)
      .option('--reason <理由>', '修改的理由'),
  );
  const simple = (name: string, description: string, needsReason: boolean): void => {
    const command = leaf(catalogue, run, name, description, async (face, given) =>
      (await import('./command-entry.js')).commandEntry(face, given, name),
    ).argument('<编码>', '资源编码');
    asOption(
      needsReason
        ? command.requiredOption('--reason <理由>', '理由')
        : command.option('--note <说明>', '说明'),
    );
  };
  simple('review', '送市经济信息化委审核', false);
  simple('withdraw', '撤回送审', true);
  simple('return', '审核后退回修改（市经济信息化委）', true);
  simple('publish', '审核后发布（市经济信息化委）', false);
  simple('abandon', '放弃被退回的修改，目录照现行内容不变', true);
  simple('retire', '撤出目录；已发布的，经审核后生效', true);
  asOption(
    leaf(catalogue, run, 'updated', '登记数据已经更新', async (face, given) =>
      (await import('./command-entry.js')).commandEntry(face, given, 'updated'),
    )
      .argument('<编码>', '资源编码')
      .requiredOption('--on <日期>', '数据更新的日期', dateOnly)
      .option('--note <说明>', '说明'),
  );
  asOption(
    leaf(catalogue, run, 'checked', '登记接口或者数据应用的有效性核查', async (face, given) =>
      (await import('./command-entry.js')).commandEntry(face, given, 'checked'),
    )
      .argument('<编码>', '资源编码')
      .requiredOption('--on <日期>', '核查的日期', dateOnly)
      .addOption(
        new Option('--result <结果>', '核查的结果').choices(['effective', 'failed']).makeOptionMandatory(),
      )
      .option('--note <说明>', '说明'),
  );
  leaf(catalogue, run, 'history', '列出目录的各个版本，以及何时由谁作了什么', async (face, given) =>
    (await import('./history.js')).history(face, given),
  ).argument('<编码>', '资源编码');
  leaf(catalogue, run, 'compare', '比较目录的两个版本，逐栏、逐信息项', async (face, given) =>
    (await import('./compare.js')).compare(face, given),
  )
    .argument('<编码>', '资源编码')
    .argument('<前版>', '版本号，见 hefu catalogue history', countBetween(1, mostVersions))
    .argument('<后版>', '版本号', countBetween(1, mostVersions));
}
