import { catalogueDecider } from '../../domain/catalogue/decider.js';
import { latestContent, type CatalogueState } from '../../domain/catalogue/state.js';
import { departmentDecider } from '../../domain/directory/department/decider.js';
import type { DepartmentState } from '../../domain/directory/department/state.js';
import { foldStream } from './decide-command.js';
import type { Pending } from './decide-command.js';
import type { ImportPorts } from './import-ports.js';
import type { KnownCatalogue } from './known-catalogue.js';

/** Everything an import compares with, folded from the log itself and not from a projection that may lag. */
export interface KnownStreams {
  readonly departments: ReadonlyMap<string, Pending<DepartmentState>>;
  readonly entries: ReadonlyMap<string, Pending<CatalogueState>>;
}

export async function loadKnown({ loadStreams }: ImportPorts): Promise<KnownStreams> {
  const [departments, entries] = await Promise.all([loadStreams('department'), loadStreams('catalogue')]);
  return {
    departments: new Map(departments.map((one) => [one.stream, foldStream(departmentDecider, one)])),
    entries: new Map(entries.map((one) => [one.stream, foldStream(catalogueDecider, one)])),
  };
}

/** The same as the plan needs it. */
export function knownCatalogue({ departments, entries }: KnownStreams): KnownCatalogue {
  const active = [...departments.values()].flatMap(({ state }) => (state.status === 'active' ? [state] : []));
  return {
    departments: active.map(({ code, name }) => ({ code, name })),
    aliases: active.flatMap(({ code, aliases }) => aliases.map((alias) => ({ alias, department: code }))),
    entries: [...entries.values()].flatMap(({ state }) =>
      state.status === 'unregistered'
        ? []
        : [{ code: state.code, status: state.status, content: latestContent(state) }],
    ),
  };
}
