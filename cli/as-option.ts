import type { Command } from 'commander';

/** For commands somebody has to answer for. */
export function asOption(command: Command): Command {
  return command.option('--as <用户>', '由谁办理（只用于演示城市；否则用环境变量 HEFU_TOKEN 中的令牌）');
}

/** For commands that show a case: who was shown it is on record, the operator at the machine where nobody is named. */
export function readerOption(command: Command): Command {
  return command.option(
    '--as <用户>',
    '由谁查阅，记入查阅记录（只用于演示城市；否则用环境变量 HEFU_TOKEN 中的令牌）',
  );
}
