import type { DataOf } from '../command-fields.js';
import type { CommandMeta } from '../decider.js';
import type { OpeningContext } from './context.js';
import type { commandFields, CommandType, PersonalCommandType } from './fields.js';

type CommandData<T extends CommandType> = T extends PersonalCommandType
  ? DataOf<(typeof commandFields)[T]>
  : { readonly deadline?: string };

export interface CommandOf<T extends CommandType> {
  readonly type: T;
  readonly data: CommandData<T>;
  readonly meta: CommandMeta;
  readonly context: OpeningContext;
}

export type OpeningCommand = { [T in CommandType]: CommandOf<T> }[CommandType];
