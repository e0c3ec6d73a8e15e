import { Option, type Command } from 'commander';
import { letterKinds, letterTerms } from '../../domain/letter/letter-kind.js';
import { asOption } from '../as-option.js';
import { leaf, type Run } from '../leaf.js';

const kindOption = (): Option =>
  new Option('--kind <种类>', letterKinds.map((kind) => letterTerms[kind]).join('、'))
    .choices([...letterKinds])
    .makeOptionMandatory();
const caseNumber = '共享申请、年度计划、目录变更或者依申请开放申请的编号';
const ofOption = '--of <次序>';
const ofWords = '第几次补正，或文稿编号；见 hefu letter list';

export function letterCommands(hefu: Command, run: Run): void {
  const letter = hefu
    .command('letter')
    .description('函件：复函、补正函、催办函、提请督办函、交接单的草稿与发出');
  asOption(
    leaf(letter, run, 'list', '一件可以出的函件，已发出的和还不能发的', async (face, given) =>
      (await import('./list.js')).list(face, given),
    ).argument('<编号>', caseNumber),
  );
  asOption(
    leaf(letter, run, 'draft', '按现有记录生成草稿，写入文件，不发出', async (face, given) =>
      (await import('./draft.js')).draft(face, given),
    )
      .argument('<编号>', caseNumber)
      .addOption(kindOption())
      .option(ofOption, ofWords, '')
      .requiredOption('-o, --output <文件>', '写入的文件，以 .docx 或 .pdf 结尾'),
  );
  asOption(
    leaf(letter, run, 'issue', '发出函件：文件按内容留存，记入案卷，不再更换', async (face, given) =>
      (await import('./issue.js')).issue(face, given),
    )
      .argument('<编号>', caseNumber)
      .addOption(kindOption())
      .option(ofOption, ofWords, '')
      .option('--document-no <文号>', '发文字号，由本单位公文系统编定', ''),
  );
}
