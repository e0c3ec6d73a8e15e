import type { Actor } from '../decider.js';
import { anyoneOf, possibleTo, type PossibleFor } from '../possible.js';
import { decide } from './decide.js';
import type { CommandType } from './fields.js';
import { partiesOf, permissions } from './permissions.js';
import { isOfTheFilling } from './refusals.js';
import type { CatalogueChangeCase } from './state.js';

/** Known only when the command is given: what the catalogue says then, what is filled in then. */
const ofTheMoment: readonly string[] = ['entry-event-missing', 'same-date', 'before-calendar'];

/** What can be done with the case at `at`, and how each of it stands for this person. */
export function possibleFor(state: CatalogueChangeCase, actor: Actor, at: string): readonly PossibleFor[] {
  const letter = state.letters.find(({ signedBy }) => signedBy === null)?.id ?? '';
  const carried: { readonly [C in CommandType]?: object } = {
    RequestExtension: { workingDays: 1 },
    SignLetter: { letter },
  };
  return possibleTo(
    {
      row: permissions[state.status],
      ask: (type: CommandType, by) => {
        const meta = { commandId: 'possible', caseId: state.id, at, actor: by };
        const given = { type, data: carried[type] ?? {}, meta, context: {} };
        // Built from the same table of fields that the interfaces use.
        return decide(state, given);
      },
      isMended: (refusal) => isOfTheFilling(refusal) || ofTheMoment.includes(refusal.code),
      someoneOf: (party) =>
        party === 'reporter'
          ? { ...state.reporter, roles: [] }
          : anyoneOf(party, { provider: state.provider.code }),
      partiesOf: (by) => partiesOf(state, by),
    },
    actor,
  );
}
