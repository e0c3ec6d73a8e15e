import type { CaseCommand } from '../case-command.js';
import type { DemandContext } from './context.js';
import type { commandFields, CommandType } from './fields.js';

export type CommandOf<T extends CommandType> = CaseCommand<typeof commandFields, T, DemandContext>;
export type DemandCommand = { [T in CommandType]: CommandOf<T> }[CommandType];
