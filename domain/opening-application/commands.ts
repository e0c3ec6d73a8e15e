import type { CaseCommand } from '../case-command.js';
import type { OpeningContext } from './context.js';
import type { commandFields, CommandType } from './fields.js';

export type CommandOf<T extends CommandType> = CaseCommand<typeof commandFields, T, OpeningContext>;
export type OpeningCommand = { [T in CommandType]: CommandOf<T> }[CommandType];
