import type { NamedOverlap } from '../../client/catalogue-checks.js';
import type { HefuConnection } from '../../client/connection.js';
import { isDemoInstallation } from '../../client/demo-installation.js';
import { listUsers } from '../../client/directory.js';
import type { DeclaredItem } from '../../domain/catalogue-overlap/find-overlaps.js';
import { quoted } from '../quoted.js';

/** Who would ask, and for which project. */
interface Asks {
  /** Empty where none is named. */
  readonly project: string;
  /** For `--as`, which only the demo city knows; null elsewhere. */
  readonly user: string | null;
}

/** Whoever was named, else a coordinator of the project's department, else of any: what is proposed runs as printed. */
export async function askerOf(
  hefu: HefuConnection,
  named: string | null,
  department: string | null,
): Promise<string | null> {
  if (!(await isDemoInstallation(hefu))) return null;
  if (named !== null) return named;
  const coordinators = (await listUsers(hefu)).filter(
    ({ roles, active }) => active && roles.includes('coordinator'),
  );
  const own = coordinators.find((one) => one.department === department);
  return (own ?? coordinators[0])?.user ?? null;
}

/** What starts the share request from here, for the items that were found; null where it cannot be requested. */
export function requestFor({ code, requestable, items }: NamedOverlap, asks: Asks): string | null {
  if (!requestable) return null;
  const found = [...new Set(items.flatMap(({ item }) => (item === null || item === '' ? [] : [item])))];
  return [
    `hefu request start --resource ${quoted(code)}`,
    ...found.map((item) => `--item ${quoted(item)}`),
    `--purpose ${quoted(purposeOf(asks))}`,
    `--basis ${quoted('一数一源：新建项目所需数据通过共享取得')}`,
    ...asUser(asks),
  ].join(' ');
}

/** What nobody collects can be recorded as a need: one for each resource the project would build. */
export function demandsOf(
  nowhere: readonly string[],
  declared: readonly DeclaredItem[],
  asks: Asks,
): readonly string[] {
  const missing = new Map<string, string[]>();
  for (const { name, resource } of declared) {
    if (nowhere.includes(name)) missing.set(resource, [...(missing.get(resource) ?? []), name]);
  }
  return [...missing].map(([resource, names]) =>
    [
      `hefu demand record ${quoted(resource === '' ? names.slice(0, mostNamed).join('、') : resource)}`,
      ...[...new Set(names)].map((name) => `--item ${quoted(name)}`),
      `--purpose ${quoted(purposeOf(asks))}`,
      ...asUser(asks),
    ].join(' '),
  );
}

const mostNamed = 3;

const purposeOf = ({ project }: Asks): string =>
  project === '' ? '新建项目所需数据' : `项目“${project}”所需数据`;

const asUser = ({ user }: Asks): readonly string[] => (user === null ? [] : [`--as ${quoted(user)}`]);
