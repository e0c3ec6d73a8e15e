import type { ShownEntry } from '../../../client/catalogue.js';
import type { CatalogueCommandType } from '../../../domain/catalogue/commands.js';
import { cataloguePermissions, citywideCatalogueRoles } from '../../../domain/catalogue/permissions.js';
import type { CatalogueStatus } from '../../../domain/catalogue/state.js';
import type { CommandFields } from '../../../domain/command-fields.js';
import type { Actor } from '../../../domain/decider.js';
import { isRole } from '../../../domain/directory/roles.js';
import { said } from '../said.js';

const text = 'text';
const note: CommandFields = { note: text };
const reason: CommandFields = { reason: text };

/** What of an entry is changed in a form; the whole of it by a file. */
export const revisable = {
  abstract: text,
  class: ['universal', 'on-demand', 'not-shared'],
  modes: 'codes',
  conditions: text,
  withholdReason: text,
  withholdBasis: text,
  openness: ['open', 'on-application', 'not-open'],
  openConditions: text,
  notOpenReason: text,
  items: 'texts',
  format: 'texts',
  updateFrequency: text,
  field: text,
  project: text,
  sensitive: 'flag',
  citySafety: 'flag',
} as const satisfies CommandFields;

/** What can be done with an entry on a page of its own, and what each of it carries; what leads on stands first. */
export const entryActs: { readonly [C in CatalogueCommandType]?: CommandFields } = {
  ReviseEntry: { ...revisable, ...reason },
  SubmitEntry: note,
  PublishEntry: note,
  ReturnEntry: reason,
  WithdrawSubmission: reason,
  AbandonRevision: reason,
  RetireEntry: reason,
  RecordUpdate: { updatedOn: 'date', ...note },
  RecordService: { checkedOn: 'date', effective: ['effective', 'failed'], ...note },
};

/** Something of it came back from the authority and waits to be put right, or given up. */
const isReturned = (entry: ShownEntry): boolean =>
  typeof entry['returned'] === 'object' && entry['returned'] !== null;

/** What this person's offices may do with it as it stands. */
export function entryActsOf(entry: ShownEntry, actor: Actor): readonly CatalogueCommandType[] {
  const isCitywide = actor.roles.some((role) => citywideCatalogueRoles.some((one) => one === role));
  if (!isCitywide && actor.department !== said(entry, 'provider')) return [];
  // Written by the catalogue's own view.
  const row = cataloguePermissions[said(entry, 'status') as CatalogueStatus];
  const granted = actor.roles.filter(isRole).flatMap((role) => row[role] ?? []);
  // The keys of a record are its commands by its type; Object.keys forgets it.
  return (Object.keys(entryActs) as CatalogueCommandType[]).filter(
    (command) => granted.includes(command) && (command !== 'AbandonRevision' || isReturned(entry)),
  );
}
