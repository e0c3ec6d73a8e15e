import type { CatalogueCommand } from './commands.js';
import { draftEntry, registerEntry } from './decide/begin.js';
import { reviseEntry, submitEntry } from './decide/change.js';
import { recordService, recordUpdate } from './decide/facts.js';
import {
  abandonRevision,
  publishEntry,
  retireEntry,
  returnEntry,
  withdrawSubmission,
} from './decide/review.js';
import type { CatalogueRuling } from './decide/ruling.js';
import { notNow, notYours } from './decide/who.js';
import { catalogueRefusal } from './refusals.js';
import type { CatalogueState } from './state.js';

/** Decides a command on one catalogue entry; all reasons of a refusal at once: not yours, not now, and what is wrong with it. */
export function decideCatalogue(state: CatalogueState, command: CatalogueCommand): CatalogueRuling {
  const stopped = [notYours(state, command), notNow(state, command)].flatMap((reason) => reason ?? []);
  const own = ownRuling(state, command);
  if (stopped.length === 0) return own;
  const codes = new Set(stopped.map(({ code }) => code));
  const others = own.kind === 'refused' ? own.refusals.filter(({ code }) => !codes.has(code)) : [];
  const [first, ...rest] = [...stopped, ...others];
  return first === undefined ? own : { kind: 'refused', refusals: [first, ...rest] };
}

function ownRuling(state: CatalogueState, command: CatalogueCommand): CatalogueRuling {
  if (command.type === 'RegisterEntry') return registerEntry(command);
  if (command.type === 'DraftEntry') return draftEntry(command);
  if (state.status === 'unregistered') {
    return { kind: 'refused', refusals: [catalogueRefusal('catalogue-not-listed')] };
  }
  switch (command.type) {
    case 'ReviseEntry':
      return reviseEntry(state, command);
    case 'SubmitEntry':
      return submitEntry(state, command);
    case 'WithdrawSubmission':
      return withdrawSubmission(state, command);
    case 'ReturnEntry':
      return returnEntry(state, command);
    case 'PublishEntry':
      return publishEntry(state, command);
    case 'AbandonRevision':
      return abandonRevision(state, command);
    case 'RetireEntry':
      return retireEntry(state, command);
    case 'RecordUpdate':
      return recordUpdate(state, command);
    case 'RecordService':
      return recordService(state, command);
  }
}
