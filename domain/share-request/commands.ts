import type { CaseCommand, CaseCommandData } from '../case-command.js';
import type { ShareRequestContext } from './context.js';
import type { commandFields, CommandType } from './fields.js';

export type CommandData<T extends CommandType> = CaseCommandData<typeof commandFields, T>;
export type CommandOf<T extends CommandType> = CaseCommand<typeof commandFields, T, ShareRequestContext>;
export type ShareRequestCommand = { [T in CommandType]: CommandOf<T> }[CommandType];
