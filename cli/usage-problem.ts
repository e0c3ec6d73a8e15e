import type { CommanderError } from 'commander';
import { misused, type Failed } from './failed.js';

/**
 * What commander found wrong with the command line, in Chinese, with the help to ask for.
 * @param words the command line, to name the command whose help is meant.
 */
export function usageProblem(error: CommanderError, words: readonly string[]): Failed {
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const meant = /Did you mean (?:one of )?(.+)\?/.exec(error.message)?.[1];
  const hint = meant === undefined ? '' : `您要的是不是：${meant.replaceAll(', ', '、')}？`;
  const isUnknown = error.code === 'commander.unknownCommand';
  return misused(sentence(error, named) + hint, `${commandOf(words, isUnknown ? named : null)} --help`);
}

function sentence({ code, message }: CommanderError, named: string): string {
  switch (code) {
    case 'commander.unknownCommand':
      return `没有“${named}”这个命令。`;
    case 'commander.unknownOption':
      return `没有“${named}”这个选项。`;
    case 'commander.missingArgument':
      return `缺少参数“${named}”，请补上。`;
    case 'commander.missingMandatoryOptionValue':
      return `请填写选项“${named}”。`;
    case 'commander.optionMissingArgument':
      return `选项“${named}”后面缺少内容，请补上。`;
    case 'commander.excessArguments':
      return '参数过多，含空格的内容请用引号括起来。';
    case 'commander.invalidArgument':
      return invalidSentence(message);
    default:
      return '命令不完整，请查看用法。';
  }
}

/** `option '--year <年份>' argument '20x' is invalid. …`, `command-argument value 'x' is invalid for argument '日期'. …` */
function invalidSentence(message: string): string {
  const [, option, given] = /option '([^']*)' argument '([^']*)'/.exec(message) ?? [];
  const [, value, argument] = /value '([^']*)' is invalid for argument '([^']*)'/.exec(message) ?? [];
  const what = option === undefined ? `参数“${argument ?? ''}”` : `选项“${option}”`;
  const choices = /Allowed choices are (.+)\./.exec(message)?.[1];
  const remedy = /is invalid[^.]*\. (.+)$/.exec(message)?.[1] ?? '请改正。';
  const how = choices === undefined ? remedy : `可选：${choices.replaceAll(', ', '、')}。`;
  return `${what}不能填“${given ?? value ?? ''}”，${how}`;
}

/** The leading words of the line that are plain names: `hefu request show`. */
function commandOf(words: readonly string[], unknown: string | null): string {
  const end = words.findIndex((word) => !/^[a-z][a-z-]*$/.test(word) || word === unknown);
  return ['hefu', ...words.slice(0, end === -1 ? 2 : Math.min(end, 2))].join(' ');
}
