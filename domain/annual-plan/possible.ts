import type { Actor } from '../decider.js';
import { anyoneOf, possibleTo, type PossibleFor } from '../possible.js';
import type { PlanCommand } from './commands.js';
import { decide } from './decide.js';
import { planEdition } from './edition.js';
import type { CommandType } from './fields.js';
import { partiesOf, permissions } from './permissions.js';
import { isOfTheFilling } from './refusals.js';
import type { PlanCase } from './state.js';

/** What can be done with the plan at `at`, and how each of it stands for this person. */
export function possibleFor(state: PlanCase, actor: Actor, at: string): readonly PossibleFor[] {
  const carried = likely(state);
  return possibleTo(
    {
      row: permissions[state.status],
      ask: (type: CommandType, by) => {
        const meta = { commandId: 'possible', caseId: state.id, at, actor: by };
        // Built from the same table of fields that the interfaces use.
        const command = {
          type,
          data: carried[type] ?? {},
          meta,
          context: { edition: planEdition },
        } as unknown as PlanCommand;
        return decide(state, command);
      },
      // What the catalogue has changed is read when it is told, and a list is filled in when it is revised.
      isMended: (refusal) =>
        isOfTheFilling(refusal) || ['nothing-changed', 'same-list'].includes(refusal.code),
      someoneOf: (party) => anyoneOf(party, { department: state.department.code }),
      partiesOf: (by) => partiesOf(state, by),
    },
    actor,
  );
}

/** What the command would carry, where something other than its blanks hangs on it. */
function likely({ letters, milestones }: PlanCase): { readonly [C in CommandType]?: object } {
  const late = milestones.find(({ applicable, passed }) => applicable && passed);
  return {
    FileList: { items: [], acceptDefects: true },
    ReviseList: { items: [], acceptDefects: true },
    ExplainDelay: { milestone: late?.code ?? 'filing' },
    SignLetter: { letter: letters.find(({ signedBy }) => signedBy === null)?.id ?? '' },
  };
}
