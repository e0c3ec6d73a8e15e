import { catalogueCommandSchemas } from '../domain/catalogue/schema.js';
import { departmentCommandSchemas } from '../domain/directory/department/schema.js';
import { shanghaiInstant } from '../calendar/shanghai-time.js';
import type { Json } from '../domain/json.js';
import type { RecordRequest } from '../domain/recording.js';
import type { SharingClass } from '../domain/rule-sets/rule-set.js';
import { findEntries } from '../store/find-entries.js';
import { readCategory } from '../store/read-category.js';
import { readStreams } from '../store/read-streams.js';
import {
  countCatalogue as countEntries,
  getCatalogueEntry as readEntry,
  listCatalogue as readEntries,
  type CatalogueFilter,
} from '../store/read-catalogue.js';
import { recordEach } from '../store/record-each.js';
import { afterCatalogueChange } from './after-catalogue-change.js';
import {
  importCatalogue as importFile,
  type ImportDone,
  type ImportForbidden,
} from './catalogue-import/import-catalogue.js';
import { noMapping, type Mapping } from './catalogue-import/columns.js';
import type { Unreadable } from './catalogue-import/table.js';
import { checkedEnvelope } from './checked-envelope.js';
import type { HefuConnection } from './connection.js';
import { namedDepartments } from './named-departments.js';
import { newEnvelope } from './new-envelope.js';
import { tellPlans } from './reach-plans.js';
import { tellCases } from './tell-cases.js';
import type { Session } from './session.js';

export interface CatalogueFile {
  readonly bytes: Uint8Array;
  readonly dryRun: boolean;
  /** A person has confirmed the spellings that the import proposes as aliases. */
  readonly acceptAliases: boolean;
  /** Spellings alike to a registered department: which of them are that department, which are new ones. */
  readonly sameDepartments?: readonly string[];
  readonly newDepartments?: readonly string[];
  /** Class of new rows that state none. */
  readonly defaultClass?: SharingClass;
  /** What headings of somebody's own mean; see `columnMapping`. */
  readonly mapping?: Mapping;
  /** Whether the file with its findings is wanted afterwards. */
  readonly wantsErrorFile?: boolean;
  readonly progress?: (done: number, total: number) => void;
  /** Rows read so far while the file is opened, before anything is planned. */
  readonly reading?: (rows: number) => void;
}

/**
 * Imports a catalogue file (CSV or xlsx); each entry and department is a signed command of its own. The same
 * file again changes nothing. An unreadable file, and a person who may not, come back as values.
 */
export async function importCatalogue(
  hefu: HefuConnection,
  session: Session,
  { progress, mapping, wantsErrorFile, ...file }: CatalogueFile,
): Promise<ImportDone | ImportForbidden | Unreadable> {
  const at = shanghaiInstant(await hefu.now());
  const changed: string[] = [];
  let recorded = 0;
  const outcome = await importFile(
    {
      ...file,
      mapping: mapping ?? noMapping,
      wantsErrorFile: wantsErrorFile ?? false,
      actor: session.actor,
      at,
      progress: progress ?? (() => undefined),
    },
    {
      loadDepartments: () => readCategory(hefu.pool, 'department'),
      loadEntries: async ({ codes, titles }) => {
        const named = await findEntries(hefu.pool, titles);
        return readStreams(
          hefu.pool,
          [...codes, ...named].map((code) => `catalogue/${code}`),
        );
      },
      recordMany: (requests) => {
        changed.push(...requests.flatMap(changedEntry));
        recorded += requests.length;
        return recordEach(hefu.pool, requests);
      },
      // What is ordered of an entry was checked by its schema when the row was planned.
      seal: ({ case: id, type, data }) =>
        type in catalogueCommandSchemas
          ? newEnvelope(hefu, session, { id, type, data })
          : checkedEnvelope(hefu, session, departmentCommandSchemas, { id, type, data }),
    },
  );
  await afterCatalogueChange(hefu, session, changed);
  await tellCases(hefu, changed);
  if (recorded > 0) await tellPlans(hefu);
  return outcome;
}

/** The code of an entry that stood in the catalogue already and is changed by what is recorded. */
function changedEntry({ stream, version, entries }: RecordRequest): readonly string[] {
  const isChange = version > 0 && entries.some(({ events }) => events.length > 0);
  return isChange && stream.startsWith('catalogue/') ? [stream.slice('catalogue/'.length)] : [];
}

/** A catalogue entry as it is shown: every field of its content, `code`, `status`, `version`, `missing`. */
export type ShownEntry = { readonly [field: string]: Json };

/** Entries by code; at most `limit` (default 100, ≤ 1,000) after `after`. */
export async function listCatalogue(
  hefu: HefuConnection,
  filter: CatalogueFilter = {},
): Promise<readonly ShownEntry[]> {
  const rows = await readEntries(hefu.pool, await named(hefu, filter));
  return rows.map(({ view, version }) => ({ ...view, version }));
}

/** How many entries a filter finds. */
export async function countCatalogue(
  hefu: HefuConnection,
  filter: Omit<CatalogueFilter, 'after' | 'before' | 'limit'>,
): Promise<number> {
  return countEntries(hefu.pool, await named(hefu, filter));
}

/** With the departments that the words of the filter name. */
async function named(hefu: HefuConnection, filter: CatalogueFilter): Promise<CatalogueFilter> {
  const { text = '' } = filter;
  return text === '' ? filter : { ...filter, namedProviders: await namedDepartments(hefu, text) };
}

/** One entry, or null. */
export async function getCatalogueEntry(hefu: HefuConnection, code: string): Promise<ShownEntry | null> {
  const row = await readEntry(hefu.pool, code);
  return row === null ? null : { ...row.view, version: row.version };
}
