import { catalogueDecider } from '../../domain/catalogue/decider.js';
import { departmentDecider } from '../../domain/directory/department/decider.js';
import type { DepartmentState } from '../../domain/directory/department/state.js';
import { foldStream } from './decide-command.js';
import type { Pending } from './pending.js';
import type { ImportPorts, LoadedStream } from './import-ports.js';
import type { KnownDepartments, KnownEntry } from './known-catalogue.js';

/** Departments as their streams fold, by stream. */
export type DepartmentStreams = ReadonlyMap<string, Pending<DepartmentState>>;

/** Folded from the log itself. */
export async function loadDepartments({ loadDepartments: load }: ImportPorts): Promise<DepartmentStreams> {
  const streams = await load();
  return new Map(streams.map((one) => [one.stream, foldStream(departmentDecider, one)]));
}

/** The same as the plan needs it. */
export function knownDepartments(departments: DepartmentStreams): KnownDepartments {
  const active = [...departments.values()].flatMap(({ state }) => (state.status === 'active' ? [state] : []));
  return {
    departments: active.map(({ code, name }) => ({ code, name })),
    aliases: active.flatMap(({ code, aliases }) => aliases.map((alias) => ({ alias, department: code }))),
  };
}

/** The entries among loaded streams; one whose registration was only ever refused is none. */
export function knownEntries(streams: readonly LoadedStream[]): readonly KnownEntry[] {
  return streams.flatMap((one) => {
    const folded = foldStream(catalogueDecider, one);
    const { state } = folded;
    return state.status === 'unregistered' ? [] : [{ ...folded, state }];
  });
}
