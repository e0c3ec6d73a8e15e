import type { Command } from 'commander';
import { asOption } from '../as-option.js';
import { leaf, type Run } from '../leaf.js';

export function settingsCommands(hefu: Command, run: Run): void {
  const settings = hefu.command('settings').description('设置（均非法定）：查看、修改、恢复缺省');
  const scoped = (command: Command): Command =>
    command.option('--department <部门>', '这个部门的设置（部门代码），不写为全市');
  scoped(
    leaf(settings, run, 'list', '列出全部设置', async (face, given) =>
      (await import('./list.js')).list(face, given),
    ),
  );
  scoped(
    leaf(settings, run, 'get', '查看一项设置', async (face, given) =>
      (await import('./get.js')).get(face, given),
    ),
  ).argument('<设置>', '设置的英文名，见 hefu settings list');
  scoped(
    asOption(
      leaf(settings, run, 'set', '修改一项设置；已经开始计算期限的事项不受影响', async (face, given) =>
        (await import('./set.js')).set(face, given),
      )
        .argument('<设置>', '设置的英文名')
        .argument('<值>', '新值：JSON，例如 true、10 或 ["propose","approve"]；文字可直接填写')
        .requiredOption('--reason <理由>', '修改的理由'),
    ),
  );
  scoped(
    asOption(
      leaf(settings, run, 'reset', '恢复缺省', async (face, given) =>
        (await import('./reset.js')).reset(face, given),
      )
        .argument('<设置>', '设置的英文名')
        .requiredOption('--reason <理由>', '恢复的理由'),
    ),
  );
}
