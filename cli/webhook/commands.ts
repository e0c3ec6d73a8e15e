import type { Command } from 'commander';
import { asOption } from '../as-option.js';
import { leaf, type Run } from '../leaf.js';
import { countBetween } from '../option-values.js';

const mostListed = 1000;
const lastPosition = 999_999_999;

export function webhookCommands(hefu: Command, run: Run): void {
  const webhook = hefu.command('webhook').description('事件推送：登记、查看送达情况、重新推送');
  asOption(
    leaf(webhook, run, 'add', '登记推送地址，密钥只显示一次', async (face, given) =>
      (await import('./manage.js')).add(face, given),
    )
      .argument('<地址>', '以 http:// 或 https:// 开头')
      .requiredOption('--department <部门代码>', '推送这个部门可以看到的事件')
      .option('--type <事件类型...>', '只推送这些类型，不填为全部'),
  );
  leaf(webhook, run, 'list', '列出推送地址，连续失败的标明自何时起', async (face) =>
    (await import('./read.js')).list(face),
  );
  leaf(webhook, run, 'deliveries', '列出一个地址的推送记录，新的在前', async (face, given) =>
    (await import('./read.js')).deliveries(face, given),
  )
    .argument('<编号>', '推送编号')
    .option('--failed', '只列未送达的')
    .option('--limit <条数>', '最多列多少条', countBetween(1, mostListed), 50);
  asOption(
    leaf(webhook, run, 'replay', '重新推送一条，或序号在一段之内的全部', async (face, given) =>
      (await import('./manage.js')).replay(face, given),
    )
      .argument('<编号>', '推送编号')
      .requiredOption('--from <序号>', '起始序号', countBetween(1, lastPosition))
      .option('--to <序号>', '结束序号，不填为只推一条', countBetween(1, lastPosition)),
  );
  asOption(
    leaf(webhook, run, 'secret', '更换密钥，新密钥只显示一次', async (face, given) =>
      (await import('./manage.js')).secret(face, given),
    ).argument('<编号>', '推送编号'),
  );
  asOption(
    leaf(webhook, run, 'end', '停用推送', async (face, given) =>
      (await import('./manage.js')).end(face, given),
    )
      .argument('<编号>', '推送编号')
      .requiredOption('--reason <理由>', '为什么停用，将入册'),
  );
}
