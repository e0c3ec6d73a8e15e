import { Command } from 'commander';
import { auditCommands } from './audit/commands.js';
import { calendarCommands } from './calendar/commands.js';
import { catalogueCommands } from './catalogue/commands.js';
import { chineseHelp } from './chinese-help.js';
import { demandCommands } from './demand/commands.js';
import { directoryCommands } from './directory/commands.js';
import { fileCommands } from './file/commands.js';
import type { Run } from './leaf.js';
import { letterCommands } from './letter/commands.js';
import { machineCommands } from './machine/commands.js';
import { noticesCommands } from './notices/commands.js';
import { openingCommands } from './opening/commands.js';
import { planCommands } from './plan/commands.js';
import { projectionsCommands } from './projections/commands.js';
import { rehearsalCommands } from './rehearsal/commands.js';
import { requestCommands } from './request/commands.js';
import { webhookCommands } from './webhook/commands.js';
import { settingsCommands } from './settings/commands.js';

const helpWords = '显示帮助';

/** Every command, declared; what they do is loaded when they are called. */
export function program(run: Run): Command {
  const hefu = new Command('hefu')
    .description('合符：政务数据共享办理。详细用法见 docs/cli.md。')
    .helpCommand('help [命令]', helpWords)
    .configureHelp(chineseHelp)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => run.streams.stdout.write(text),
      writeErr: (text) => run.streams.stderr.write(text),
      // Errors are said once, in our words, where they are caught.
      outputError: () => undefined,
    });
  requestCommands(hefu, run);
  letterCommands(hefu, run);
  fileCommands(hefu, run);
  planCommands(hefu, run);
  noticesCommands(hefu, run);
  webhookCommands(hefu, run);
  catalogueCommands(hefu, run);
  demandCommands(hefu, run);
  openingCommands(hefu, run);
  calendarCommands(hefu, run);
  directoryCommands(hefu, run);
  settingsCommands(hefu, run);
  auditCommands(hefu, run);
  projectionsCommands(hefu, run);
  rehearsalCommands(hefu, run);
  machineCommands(hefu, run);
  describeHelp(hefu);
  return hefu;
}

function describeHelp(command: Command): void {
  command.helpOption('-h, --help', helpWords);
  for (const child of command.commands) describeHelp(child);
}
