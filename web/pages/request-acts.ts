import { getCatalogueEntry } from '../../client/catalogue.js';
import type { HefuConnection } from '../../client/connection.js';
import { listUsers } from '../../client/directory.js';
import { openCommands } from '../../client/permitted.js';
import { showShareRequest } from '../../client/reading.js';
import { shareRequestCase } from '../../client/share-request-case.js';
import type { ShownShareRequest } from '../../client/shown-share-request.js';
import { draftTerms, partyTerms } from '../../domain/share-request/glossary.js';
import type { ActKind, Option } from './act-kind.js';
import { holderWords } from './case-table.js';
import { fieldLabels } from './field-labels.js';
import { commandTerm, eventTerm, statusTerm } from './words.js';

/** Acts on share requests. */
export const requestActs: ActKind = {
  base: '/requests',
  kind: shareRequestCase,
  labels: fieldLabels,
  commandTerm,
  eventTerm,
  subject: async (seen, id) => {
    const { resourceTitle, version } = await showShareRequest(seen, id);
    return { id, title: resourceTitle, version };
  },
  options: async (hefu, id, fields) => {
    const shown = await showShareRequest(hefu, id);
    return {
      ...(fields.includes('items') ? { items: await itemsOf(hefu, shown) } : {}),
      ...(fields.includes('letter') ? { letter: lettersOf(shown) } : {}),
      ...(fields.includes('to') ? { to: await handlersOf(hefu, shown) } : {}),
    };
  },
  // The choice of a rule set is for days no set covers: it is not on everybody's form.
  leftOut: (field) => field.startsWith('ruleSet'),
  whyNot: async (hefu, id, command) => {
    const [shown, open] = await Promise.all([showShareRequest(hefu, id), openCommands(hefu, id)]);
    const who = open.find((one) => one.command === command)?.parties.map((party) => partyTerms[party]);
    const now = `本件现在“${statusTerm(shown.status)}”${shown.heldBy === null ? '' : `，由${holderWords(shown)}办理`}`;
    return who === undefined
      ? `${now}，这时不能${commandTerm(command)}。`
      : `${now}。“${commandTerm(command)}”由${who.join('、')}办理，同一个人不能既提出又批准。`;
  },
};

async function itemsOf(hefu: HefuConnection, shown: ShownShareRequest): Promise<readonly Option[]> {
  const entry = await getCatalogueEntry(hefu, shown.resource);
  const items = entry?.['items'];
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: unknown) =>
    typeof item === 'object' && item !== null && 'code' in item && 'name' in item
      ? [{ code: String(item.code), name: String(item.name) }]
      : [],
  );
}

/** Drafts that wait for a signature. */
function lettersOf({ letters }: ShownShareRequest): readonly Option[] {
  const terms: { readonly [kind: string]: string } = draftTerms;
  if (!Array.isArray(letters)) return [];
  return letters.flatMap((letter: unknown) =>
    typeof letter === 'object' &&
    letter !== null &&
    'id' in letter &&
    'kind' in letter &&
    'signedBy' in letter &&
    letter.signedBy === null
      ? [{ code: String(letter.id), name: terms[String(letter.kind)] ?? '文稿' }]
      : [],
  );
}

async function handlersOf(hefu: HefuConnection, { provider }: ShownShareRequest): Promise<readonly Option[]> {
  const people = await listUsers(hefu);
  return people
    .filter(
      ({ department, roles, active }) => active && department === provider && roles.includes('reviewer'),
    )
    .map(({ user, name }) => ({ code: user, name: name ?? user }));
}
