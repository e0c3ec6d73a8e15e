import type { CaseCommand } from '../case-command.js';
import type { CatalogueChangeContext } from './context.js';
import type { commandFields, CommandType } from './fields.js';

export type CommandOf<T extends CommandType> = CaseCommand<typeof commandFields, T, CatalogueChangeContext>;
export type CatalogueChangeCommand = { [T in CommandType]: CommandOf<T> }[CommandType];
