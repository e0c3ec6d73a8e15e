import type { Command } from 'commander';
import { asOption, readerOption } from '../as-option.js';
import { leaf, type Run } from '../leaf.js';
import type { CaseFace } from './case-face.js';

/** How the commands that every kind of case has are explained. */
export interface CaseWords {
  /** 共享申请编号 */
  readonly id: string;
  /** 办理一项操作，例如 Submit（提交申请） */
  readonly doing: string;
}

/** `do`, `events` and `sign`, the same for every kind of case. `of` is loaded when one of them is called. */
export function caseCommands(group: Command, run: Run, of: () => Promise<CaseFace>, words: CaseWords): void {
  asOption(
    leaf(group, run, 'do', words.doing, async (face, given) =>
      (await import('./do.js')).doCommand(await of(), face, given),
    )
      .argument('<编号>', words.id)
      .argument('<操作>', `操作的英文名，见 ${pathOf(group)} show 的“可以办理”`)
      .option('--data <内容>', '操作所需的内容：JSON，或“@文件名”，或“@-”从标准输入读取')
      .option('--dry-run', '只检查填写是否合规格，不办理')
      .option('--command-id <标识>', '指令标识：同一标识重复提交只办一次'),
  );
  readerOption(
    leaf(group, run, 'events', '查看办理记录，含未予办理的', async (face, given) =>
      (await import('./events.js')).events(await of(), face, given),
    ).argument('<编号>', words.id),
  );
  asOption(
    leaf(group, run, 'sign', '签出一条指令但不发送，可交给 temporal workflow signal', async (face, given) =>
      (await import('./sign.js')).sign(await of(), face, given),
    )
      .argument('<编号>', words.id)
      .argument('<操作>', '操作的英文名')
      .option('--data <内容>', '操作所需的内容：JSON，或“@文件名”，或“@-”从标准输入读取'),
  );
}

/** `hefu catalogue change` */
function pathOf(group: Command): string {
  const names: string[] = [];
  for (let one: Command | null = group; one !== null; one = one.parent) names.unshift(one.name());
  return names.join(' ');
}
