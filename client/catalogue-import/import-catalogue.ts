import { notYourOffice } from '../../domain/catalogue/decide/who.js';
import { cataloguePermissions, citywideCatalogueRoles } from '../../domain/catalogue/permissions.js';
import type { Actor } from '../../domain/decider.js';
import { departmentPermissions } from '../../domain/directory/department/permissions.js';
import { isRole } from '../../domain/directory/roles.js';
import type { Refusal } from '../../domain/refusal.js';
import type { SharingClass } from '../../domain/rule-sets/rule-set.js';
import type { Mapping } from './columns.js';
import { errorFile } from './error-file.js';
import type { ErrorFile } from './error-file.js';
import { fileFindings } from './file-findings.js';
import { headerProposals } from './header-proposals.js';
import { InTurn } from './in-turn.js';
import type { ImportPorts } from './import-ports.js';
import { importReport } from './import-report.js';
import type { ImportReport } from './import-report.js';
import { ImportTally } from './import-tally.js';
import { knownDepartments, loadDepartments } from './known-streams.js';
import type { ImportOptions } from './plan.js';
import { planChunks } from './plan-chunks.js';
import { openSource } from './read-table.js';
import { recordDepartments } from './record-departments.js';
import { recordEntries } from './record-entries.js';
import { usualDefaultClass } from './row-content.js';
import { departmentSettler } from './settle-departments.js';
import type { DepartmentSettler } from './settle-departments.js';
import { surveyOf } from './survey.js';
import type { Survey } from './survey.js';
import { unreadable } from './table.js';
import type { Reading, Source, Unreadable } from './table.js';

export interface ImportOrder {
  readonly bytes: Uint8Array;
  readonly dryRun: boolean;
  readonly acceptAliases: boolean;
  readonly sameDepartments?: readonly string[];
  readonly newDepartments?: readonly string[];
  readonly defaultClass?: SharingClass;
  /** What headings of somebody's own mean. */
  readonly mapping: Mapping;
  /** Whether the file with its findings is wanted afterwards. */
  readonly wantsErrorFile: boolean;
  /** Who imports. */
  readonly actor: Actor;
  /** Time of receipt, ISO 8601 with offset. */
  readonly at: string;
  readonly progress: (done: number, total: number) => void;
  /** Before that: rows read so far, as the file is opened and looked through. */
  readonly reading?: Reading;
}

/** Importing is not this person's to do; nothing was read or recorded. */
export interface ImportForbidden {
  readonly kind: 'forbidden';
  readonly refusal: Refusal;
}

export interface ImportDone {
  readonly kind: 'done';
  readonly report: ImportReport;
  /** The user's own file with what was found; says 通过 of every row where it was not wanted. */
  readonly errorFile: ErrorFile;
}

/** Somebody registering departments at the same moment makes us plan again, this often at most. */
const attempts = 3;
/** Batches that are recorded while the next one is read, planned and signed. */
const batchesUnderWay = 2;

/**
 * Reads, plans and (unless it is a dry run) records a catalogue file. The file is read three times at most and
 * never held as rows: what is kept of it is a few words a row, so memory does not grow with what the cells say.
 */
export async function importCatalogue(
  order: ImportOrder,
  ports: ImportPorts,
): Promise<ImportDone | ImportForbidden | Unreadable> {
  const roles = order.actor.roles.filter(isRole);
  if (!roles.some((role) => cataloguePermissions.unregistered[role]?.includes('RegisterEntry'))) {
    return { kind: 'forbidden', refusal: notYourOffice({ type: 'RegisterEntry' }) };
  }
  const source = await openSource(order.bytes, order.mapping, order.reading);
  if (source.kind === 'unreadable') return source;
  const survey = await surveyOf(source, order.mapping, order.reading);
  if (survey.kind === 'unreadable') return survey;
  const options = optionsOf(order);
  const settler = await settled(order, options, survey, ports);
  return settler === null
    ? unreadable('directory-busy', '部门名录正由他人修改，目录未导入，请稍后重新导入。')
    : done(order, options, { source, survey, settler }, ports);
}

/** The departments of the file, registered; null when others keep registering some at the same time. */
async function settled(
  { dryRun, acceptAliases }: ImportOrder,
  options: ImportOptions,
  { providers }: Survey,
  ports: ImportPorts,
): Promise<DepartmentSettler | null> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const streams = await loadDepartments(ports);
    const settler = departmentSettler(providers, knownDepartments(streams), options);
    if (dryRun || !options.keepsDirectory) return settler;
    if (await recordDepartments(settler.proposals, acceptAliases, streams, ports)) return settler;
  }
  return null;
}

interface Prepared {
  readonly source: Source;
  readonly survey: Survey;
  readonly settler: DepartmentSettler;
}

async function done(
  order: ImportOrder,
  options: ImportOptions,
  { source, survey, settler }: Prepared,
  ports: ImportPorts,
): Promise<ImportDone> {
  const tally = new ImportTally(order.wantsErrorFile);
  const defaultClass = options.defaultClass ?? usualDefaultClass;
  const { columns, rows, classless } = survey;
  const proposedColumns = headerProposals(columns.unknown, new Set(columns.at.keys()));
  tally.tell(fileFindings(source, survey, proposedColumns, defaultClass));
  const recording = new InTurn(batchesUnderWay);
  let read = 0;
  for await (const chunk of planChunks(source, survey, settler, options, ports)) {
    await recording.begin(async () => {
      const failed = order.dryRun ? [] : await recordEntries(chunk.rows, ports);
      tally.count(chunk.rows, failed);
      tally.tell([...chunk.findings, ...failed]);
      read += chunk.rows.length;
      order.progress(read, rows);
    });
  }
  await recording.end();
  const {
    departments: proposedDepartments,
    aliases: proposedAliases,
    alike: alikeDepartments,
  } = settler.proposals;
  const report = importReport(tally, {
    proposedDepartments,
    proposedAliases,
    alikeDepartments,
    keepsDirectory: options.keepsDirectory,
    proposedColumns,
    defaultClass,
    classDefaulted: classless,
    encoding: source.encoding,
    dryRun: order.dryRun,
  });
  return { kind: 'done', report, errorFile: errorFile(source, survey, tally) };
}

function optionsOf(order: ImportOrder): ImportOptions {
  const { acceptAliases, sameDepartments = [], newDepartments = [], defaultClass, actor, at } = order;
  const held = actor.roles.filter(isRole);
  const granted = held.flatMap((role) => [
    ...(departmentPermissions.unregistered[role] ?? []),
    ...(departmentPermissions.active[role] ?? []),
  ]);
  return {
    acceptAliases,
    sameDepartments,
    newDepartments,
    keepsDirectory: granted.includes('RegisterDepartment') && granted.includes('ConfirmAlias'),
    onlyProvider: held.some((role) => citywideCatalogueRoles.includes(role)) ? null : actor.department,
    actor,
    at,
    ...(defaultClass === undefined ? {} : { defaultClass }),
  };
}
