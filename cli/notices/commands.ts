import type { Command } from 'commander';
import { asOption } from '../as-option.js';
import { leaf, type Run } from '../leaf.js';
import { countBetween } from '../option-values.js';

const mostListed = 1000;

export function noticesCommands(hefu: Command, run: Run): void {
  asOption(
    leaf(hefu, run, 'inbox', '我的通知，新的在前', async (face, given) =>
      (await import('./inbox.js')).inbox(face, given),
    ).option('--limit <条数>', '最多列多少条', countBetween(1, mostListed), 50),
  );
  const notices = hefu.command('notices').description('通知的送达情况');
  leaf(notices, run, 'undelivered', '列出没有送达的通知', async (face) =>
    (await import('./undelivered.js')).listUndelivered(face),
  );
  asOption(
    leaf(notices, run, 'resend', '重新发送一条已停止重试的通知，记入记录', async (face, given) =>
      (await import('./resend.js')).resend(face, given),
    ).argument('<编号>', '通知编号，见 hefu notices undelivered'),
  );
}
