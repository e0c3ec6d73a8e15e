import type { Command } from 'commander';
import { leaf, type Run } from '../leaf.js';

export function projectionsCommands(hefu: Command, run: Run): void {
  const projections = hefu.command('projections').description('查询用的汇总表');
  leaf(projections, run, 'rebuild', '清空汇总表，按记录重新生成，结果应与原来相同', async (face, given) =>
    (await import('./rebuild.js')).rebuild(face, given),
  ).option('--yes', '不再询问，直接重建');
}
