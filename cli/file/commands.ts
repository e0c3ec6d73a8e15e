import { Option, type Command } from 'commander';
import { filePurposes } from '../../domain/dossier/file-purpose.js';
import { asOption } from '../as-option.js';
import { leaf, type Run } from '../leaf.js';
import { countBetween } from '../option-values.js';

const caseNumber = '共享申请、年度计划、目录变更或者依申请开放申请的编号';

export function fileCommands(hefu: Command, run: Run): void {
  const file = hefu.command('file').description('案卷文件：附件、交付的数据、发出的函件');
  asOption(
    leaf(file, run, 'list', '一件的附件和已发出的函件', async (face, given) =>
      (await import('./list.js')).list(face, given),
    ).argument('<编号>', caseNumber),
  );
  asOption(
    leaf(file, run, 'attach', '上传一个附件，按内容识别类型、留存并记入案卷', async (face, given) =>
      (await import('./attach.js')).attach(face, given),
    )
      .argument('<编号>', '共享申请编号')
      .argument('<文件>', '要上传的文件')
      .addOption(
        new Option('--purpose <种类>', '申请材料、盖章扫描件、补正材料、复函扫描件、交付数据、交接单')
          .choices([...filePurposes])
          .makeOptionMandatory(),
      ),
  );
  asOption(
    leaf(file, run, 'get', '下载一个文件；下载记入案卷', async (face, given) =>
      (await import('./get.js')).get(face, given),
    )
      .argument('<编号>', caseNumber)
      .argument('<文件>', '文件的编号，例如 F1、L1.docx')
      .requiredOption('-o, --output <文件>', '写入的文件'),
  );
  asOption(
    leaf(file, run, 'remove', '撤下一个附件；内容仍留存备查', async (face, given) =>
      (await import('./remove.js')).remove(face, given),
    )
      .argument('<编号>', '共享申请编号')
      .argument('<文件>', '附件的编号，例如 F1')
      .requiredOption('--reason <理由>', '为什么撤下'),
  );
  leaf(file, run, 'clean', '清除没有任何记录提到、且留存一天以上的文件', async (face, given) =>
    (await import('./clean.js')).clean(face, given),
  )
    .option('--most <件数>', '最多查看多少个', countBetween(1, 1_000_000), 10_000)
    .option('--dry-run', '只列出，不清除');
}
