import type { Command } from 'commander';
import { asOption, readerOption } from '../as-option.js';
import { leaf, type Run } from '../leaf.js';
import { countBetween } from '../option-values.js';

export function auditCommands(hefu: Command, run: Run): void {
  const audit = hefu.command('audit').description('审计：核验记录是否完整、是否被改动');
  readerOption(
    leaf(
      audit,
      run,
      'verify',
      '核验链、树、签名和留存的检查点；完整退出码为 0，断裂为 1',
      async (face, given) => (await import('./verify.js')).verify(face, given),
    )
      .option('--case <编号>', '只核验这一件')
      .option('--against <文件>', '与另存的检查点（一个或多个），或通知邮件中的“账册校验点”对照')
      .option('--key <公钥>', '只相信这把验证公钥及由它签名更换的密钥'),
  );
  leaf(audit, run, 'checkpoint', '输出最新的检查点和验证公钥，供另存', async (face) =>
    (await import('./checkpoint.js')).checkpoint(face),
  );
  asOption(
    leaf(audit, run, 'rotate-key', '更换签发检查点的密钥（在服务所在的机器上运行）', async (face, given) =>
      (await import('./rotate-key.js')).rotateKey(face, given),
    ).option('--yes', '不再询问，直接更换'),
  );
  asOption(
    leaf(audit, run, 'begin-epoch', '恢复备份后记录有缺时，写明理由，继续签发检查点', async (face, given) =>
      (await import('./begin-epoch.js')).beginLogEpoch(face, given),
    )
      .requiredOption('--reason <理由>', '为什么缺、缺了什么')
      .option('--yes', '不再询问'),
  );
  readerOption(
    leaf(
      audit,
      run,
      'redecide',
      '按同样的规则重新作出每一项决定，与记录对照；相同退出码为 0，不同为 1',
      async (face, given) => (await import('./redecide.js')).redecide(face, given),
    )
      .argument('[编号]', '一件的编号，或链的名称')
      .option('--all', '全部记录'),
  );
  readerOption(
    leaf(audit, run, 'match', '流程历史与记录双向对照；相符退出码为 0，不符为 1', async (face, given) =>
      (await import('./match.js')).match(face, given),
    )
      .argument('[编号]', '一件的编号')
      .option('--all', '全部办件'),
  );
  readerOption(
    leaf(
      audit,
      run,
      'replay',
      '按现行代码重放流程历史，并重新汇总查询结果；一致退出码为 0，不一致为 1',
      async (face, given) => (await import('./replay.js')).replay(face, given),
    )
      .argument('[编号]', '一件的编号')
      .option('--all', '全部办件的流程历史，和全部查询结果（含目录、机构、人员、密钥等）'),
  );
  readerOption(
    leaf(audit, run, 'as-of', '某一时刻：当时知道什么，当时实际是什么，为何不同', async (face, given) =>
      (await import('./as-of.js')).asOf(face, given),
    )
      .argument('<编号>', '一件的编号')
      .argument('<时间>', '日期、上海时间，或带时区的时间'),
  );
  leaf(audit, run, 'backdated', '补录、更正日期和延迟入库的记录', async (face, given) =>
    (await import('./backdated.js')).backdated(face, given),
  ).option('--days <天数>', '至少相差几天，默认 1', countBetween(0, 3650));
  leaf(audit, run, 'reconcile', '收文编号的缺号与重号、无人打开的通知、未送达的通知', async (face, given) =>
    (await import('./reconcile.js')).reconcile(face, given),
  ).option('--days <天数>', '几天以上无人打开，默认 3', countBetween(0, 3650));
  readerOption(
    leaf(audit, run, 'export', '导出一件的证据包，可离线自行核验', async (face, given) =>
      (await import('./export.js')).exportPackage(face, given),
    )
      .argument('<编号>', '一件的编号')
      .option('-o, --output <文件>', '写入的文件，例如 GX-2026-000001.zip'),
  );
  readerOption(
    leaf(audit, run, 'readers', '谁查阅过、谁导出过这一件，何时', async (face, given) =>
      (await import('./readers.js')).readers(face, given),
    )
      .argument('<编号>', '一件的编号')
      .option('--limit <条数>', '最多列多少条', countBetween(1, 1000), 100),
  );
}
