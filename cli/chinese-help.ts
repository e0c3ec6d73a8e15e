import type { Argument, Command, Help, HelpConfiguration, Option } from 'commander';
import { displayWidth, padded } from './display-width.js';

/** commander's own words in ours. */
const titles: { readonly [title: string]: string } = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

const helpWidthColumns = 100;
const indent = 2;
const gap = 2;

/** How help is written: in Chinese throughout, aligned by the columns 汉字 take. */
export const chineseHelp: HelpConfiguration = {
  helpWidth: helpWidthColumns,
  styleTitle: (title) => titles[title] ?? title,
  displayWidth,
  subcommandTerm: (command) => [command.name(), ...command.registeredArguments.map(argumentWord)].join(' '),
  commandUsage,
  optionDescription: ({ description, argChoices, defaultValue, required, optional }: Option) =>
    description + extra(argChoices, required || optional ? defaultValue : undefined),
  argumentDescription: ({ description, argChoices, defaultValue }: Argument) =>
    description + extra(argChoices, defaultValue),
  formatItem,
  boxWrap: (text, width) => wrapped(text, width).join('\n'),
};

function commandUsage(command: Command): string {
  const names: string[] = [];
  for (let one: Command | null = command; one !== null; one = one.parent) names.unshift(one.name());
  const own = command.registeredArguments.map(argumentWord);
  return [...names, ...(command.commands.length > 0 ? ['<命令>'] : own), '[选项]'].join(' ');
}

function argumentWord(argument: Argument): string {
  const name = argument.name() + (argument.variadic ? '…' : '');
  return argument.required ? `<${name}>` : `[${name}]`;
}

function extra(choices: readonly string[] | undefined, byDefault: unknown): string {
  const notes = [
    ...(choices === undefined ? [] : [`可选：${choices.join('、')}`]),
    ...(typeof byDefault === 'string' || typeof byDefault === 'number' ? [`默认：${byDefault}`] : []),
  ];
  return notes.length === 0 ? '' : `（${notes.join('；')}）`;
}

function formatItem(term: string, termWidth: number, description: string, helper: Help): string {
  const begin = ' '.repeat(indent) + padded(term, termWidth + gap);
  const room = (helper.helpWidth ?? helpWidthColumns) - indent - termWidth - gap;
  return begin + wrapped(description, room).join(`\n${' '.repeat(indent + termWidth + gap)}`);
}

/** Chinese breaks between any two characters, but not inside a Latin word nor before a closing mark. */
function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const [word] of paragraph.matchAll(/(?:[\x21-\x7E]+|[^\x21-\x7E])[，。、；：）》」！？”]*/gu)) {
      if (displayWidth(line + word) > width && line !== '') {
        lines.push(line.trimEnd());
        line = word.trimStart();
      } else line += word;
    }
    lines.push(line);
  }
  return lines;
}
