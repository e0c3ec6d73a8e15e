import { z } from '@hono/zod-openapi';
import type { CaseType } from '../../client/case-type.js';
import { describedCommand } from '../../client/command-schema.js';

/**
 * Every command of a kind of case with its data, for the description. What comes in is checked where it is ordered, by
 * the same table, and answered with a sentence for each field.
 */
export function describedCommands({ commandFields }: CaseType): z.ZodType {
  const commands = Object.entries(commandFields)
    .filter(([type]) => type !== 'Start')
    .map(([type, fields]) => describedCommand(type, fields));
  return z.union(commands);
}
