import type { Actor } from '../decider.js';
import { anyoneOf, possibleTo, type PossibleFor } from '../possible.js';
import type { OpeningCommand } from './commands.js';
import { decide } from './decide.js';
import type { CommandType } from './fields.js';
import { partiesOf, permissions } from './permissions.js';
import { isOfTheFilling } from './refusals.js';
import type { OpeningCase } from './state.js';

/** What can be done with the application at `at`, and how each of it stands for this person. */
export function possibleFor(state: OpeningCase, actor: Actor, at: string): readonly PossibleFor[] {
  return possibleTo(
    {
      row: permissions[state.status],
      ask: (type: CommandType, by) => {
        const meta = { commandId: 'possible', caseId: state.id, at, actor: by };
        // Built from the same table of fields that the interfaces use.
        const command = { type, data: {}, meta, context: {} } as unknown as OpeningCommand;
        return decide(state, command);
      },
      isMended: isOfTheFilling,
      someoneOf: (party) =>
        anyoneOf(party, { provider: state.provider.code, consulted: state.consulted[0]?.code ?? '-' }),
      partiesOf: (by) => partiesOf(state, by),
    },
    actor,
  );
}
