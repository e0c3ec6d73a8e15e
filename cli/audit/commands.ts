import type { Command } from 'commander';
import { leaf, type Run } from '../leaf.js';

export function auditCommands(hefu: Command, run: Run): void {
  const audit = hefu.command('audit').description('审计：核验记录是否完整');
  leaf(audit, run, 'verify', '逐条核验记录的链；完整退出码为 0，断裂为 1', async (face, given) =>
    (await import('./verify.js')).verify(face, given),
  ).option('--case <编号>', '只核验这一件');
  leaf(
    audit,
    run,
    'redecide',
    '按同样的规则重新作出每一项决定，与记录对照；相同退出码为 0，不同为 1',
    async (face, given) => (await import('./redecide.js')).redecide(face, given),
  )
    .argument('[编号]', '一件的编号，或链的名称')
    .option('--all', '全部记录');
  leaf(audit, run, 'match', '流程历史与记录双向对照；相符退出码为 0，不符为 1', async (face, given) =>
    (await import('./match.js')).match(face, given),
  )
    .argument('[编号]', '一件的编号')
    .option('--all', '全部办件');
  leaf(
    audit,
    run,
    'replay',
    '按现行代码重放流程历史，并重新汇总查询结果；一致退出码为 0，不一致为 1',
    async (face, given) => (await import('./replay.js')).replay(face, given),
  ).argument('<编号>', '一件的编号');
}
