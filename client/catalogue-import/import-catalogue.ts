import { catalogueTerms } from '../../domain/catalogue/glossary.js';
import { cataloguePermissions, citywideCatalogueRoles } from '../../domain/catalogue/permissions.js';
import { catalogueRefusal } from '../../domain/catalogue/refusals.js';
import type { Actor } from '../../domain/decider.js';
import type { Refusal } from '../../domain/refusal.js';
import type { SharingClass } from '../../domain/rule-sets/rule-set.js';
import { departmentPermissions } from '../../domain/directory/department/permissions.js';
import { isRole } from '../../domain/directory/roles.js';
import { errorFile } from './error-file.js';
import type { ImportPorts } from './import-ports.js';
import { importReport } from './import-report.js';
import type { ImportReport } from './import-report.js';
import { knownCatalogue, loadKnown } from './known-streams.js';
import type { ImportOptions } from './plan.js';
import { planTable } from './plan-import.js';
import { readTable } from './read-table.js';
import { recordDepartments } from './record-departments.js';
import { recordEntries } from './record-entries.js';
import { unreadable } from './table.js';
import type { Unreadable } from './table.js';

export interface ImportOrder {
  readonly bytes: Uint8Array;
  readonly dryRun: boolean;
  readonly acceptAliases: boolean;
  readonly defaultClass?: SharingClass;
  /** Who imports. */
  readonly actor: Actor;
  /** Time of receipt, ISO 8601 with offset. */
  readonly at: string;
  readonly progress: (done: number, total: number) => void;
}

/** Importing is not this person's to do; nothing was read or recorded. */
export interface ImportForbidden {
  readonly kind: 'forbidden';
  readonly refusal: Refusal;
}

export interface ImportDone {
  readonly kind: 'done';
  readonly report: ImportReport;
  readonly errorFile: Uint8Array;
}

/** Somebody registering departments at the same moment makes us plan again, this often at most. */
const attempts = 3;

/** Reads, plans and (unless it is a dry run) records a catalogue file. */
export async function importCatalogue(
  order: ImportOrder,
  ports: ImportPorts,
): Promise<ImportDone | ImportForbidden | Unreadable> {
  const roles = order.actor.roles.filter(isRole);
  if (!roles.some((role) => cataloguePermissions.unregistered[role]?.includes('RegisterEntry'))) {
    const refusal = catalogueRefusal('catalogue-not-yours', catalogueTerms.commands.RegisterEntry);
    return { kind: 'forbidden', refusal: { ...refusal, forbidden: true } };
  }
  const table = await readTable(order.bytes);
  if (table.kind === 'unreadable') return table;
  const options = optionsOf(order);
  for (let attempt = 1; ; attempt += 1) {
    const known = await loadKnown(ports);
    const plan = planTable(table, options, knownCatalogue(known));
    if (plan.kind === 'unreadable') return plan;
    if (order.dryRun) {
      return { kind: 'done', report: importReport(plan, [], true), errorFile: errorFile(plan) };
    }
    const isSettled =
      !options.keepsDirectory || (await recordDepartments(plan, order.acceptAliases, known, ports));
    if (!isSettled) {
      if (attempt < attempts) continue;
      return unreadable('directory-busy', '部门名录正由他人修改，目录未导入，请稍后重新导入。');
    }
    const failed = await recordEntries(plan.rows, known, ports, order.progress);
    const all = { ...plan, findings: [...plan.findings, ...failed] };
    return { kind: 'done', report: importReport(plan, failed, false), errorFile: errorFile(all) };
  }
}

function optionsOf({ acceptAliases, defaultClass, actor, at }: ImportOrder): ImportOptions {
  const held = actor.roles.filter(isRole);
  const granted = held.flatMap((role) => [
    ...(departmentPermissions.unregistered[role] ?? []),
    ...(departmentPermissions.active[role] ?? []),
  ]);
  return {
    acceptAliases,
    keepsDirectory: granted.includes('RegisterDepartment') && granted.includes('ConfirmAlias'),
    onlyProvider: held.some((role) => citywideCatalogueRoles.includes(role)) ? null : actor.department,
    at,
    ...(defaultClass === undefined ? {} : { defaultClass }),
  };
}
