import {
  departmentStem,
  differsByBody,
  fullestName,
  isDistrict,
  proposedDepartmentCode,
  tidyName,
} from './department-names.js';
import { alikeDepartments } from './alike-departments.js';
import type { KnownDepartments } from './known-catalogue.js';

/** A department the file speaks of and nobody has registered. */
export interface ProposedDepartment {
  readonly code: string;
  readonly name: string;
  readonly level: 'municipal' | 'district';
}

/** A spelling that is probably this department; a person confirms it. */
export interface ProposedAlias {
  readonly alias: string;
  readonly department: string;
  readonly name: string;
  /** Rows of the file that use the spelling. */
  readonly rows: number;
}

/** A spelling nobody knows that is alike to what is registered: perhaps a slip, perhaps a department of its own. */
export interface AlikeSpelling {
  readonly spelling: string;
  /** Names of the departments it is alike to. */
  readonly names: readonly string[];
  readonly rows: number;
}

/** What a person has said of spellings that are alike to a department. */
export interface SaidOfSpellings {
  /** It is that department: confirmed as an alias. */
  readonly sameDepartments: readonly string[];
  /** It is another one, and new. */
  readonly newDepartments: readonly string[];
}

/** What a spelling in the file means. */
export type Resolution =
  | { readonly kind: 'known'; readonly code: string }
  | { readonly kind: 'new'; readonly department: ProposedDepartment }
  | { readonly kind: 'alias'; readonly code: string; readonly name: string }
  | { readonly kind: 'confirmed'; readonly code: string; readonly name: string }
  | { readonly kind: 'alike'; readonly names: readonly string[] }
  | { readonly kind: 'ambiguous'; readonly names: readonly string[] }
  | { readonly kind: 'code-taken'; readonly code: string };

export interface ResolvedDepartments {
  readonly of: ReadonlyMap<string, Resolution>;
  readonly departments: readonly ProposedDepartment[];
  readonly aliases: readonly ProposedAlias[];
  /** Aliases a person has confirmed one by one. */
  readonly confirmed: readonly ProposedAlias[];
  readonly alike: readonly AlikeSpelling[];
}

/**
 * Resolves the spellings of a file (`counts`: tidy name → rows). A registered name, a confirmed alias or a
 * department's code is certain; a spelling with the stem of one department is a proposed alias; one that is only alike to some
 * waits for a person to say what it is; of spellings nobody knows, those with one stem are one new department and its
 * proposed aliases.
 */
export function resolveDepartments(
  counts: ReadonlyMap<string, number>,
  known: KnownDepartments,
  said: SaidOfSpellings,
): ResolvedDepartments {
  const certain = certainNames(known);
  const of = new Map<string, Resolution>();
  for (const [stem, names] of groupedByStem(counts)) {
    const unknown = names.filter((name) => !certain.has(name));
    for (const name of names) {
      const code = certain.get(name);
      if (code !== undefined) of.set(name, { kind: 'known', code });
    }
    const same = known.departments.filter((department) => departmentStem(department.name) === stem);
    // A known department, cut short or drawn out by the word for what kind of body it is, is more likely than a new one.
    const near = same.length > 0 ? same : known.departments.filter(({ name }) => differsByBody(name, stem));
    const alike = near.length > 0 ? [] : alikeDepartments(stem, known.departments);
    const resolved =
      alike.length > 0 && !unknown.some((name) => isSaid(said.newDepartments, name))
        ? unknown.map((name) => [name, slip(name, alike, said)] as const)
        : resolveUnknown(unknown, near, counts, known);
    for (const [name, resolution] of resolved) of.set(name, resolution);
  }
  return { of, ...proposals(of, counts) };
}

const isSaid = (said: readonly string[], name: string): boolean => said.some((one) => tidyName(one) === name);

/** Perhaps a slip: which department it is can be confirmed where there is one only. */
function slip(
  name: string,
  alike: KnownDepartments['departments'],
  { sameDepartments }: SaidOfSpellings,
): Resolution {
  const [only, second] = alike;
  return only !== undefined && second === undefined && isSaid(sameDepartments, name)
    ? { kind: 'confirmed', code: only.code, name: only.name }
    : { kind: 'alike', names: alike.map((one) => one.name) };
}

function certainNames(known: KnownDepartments): ReadonlyMap<string, string> {
  return new Map([
    ...known.departments.map(({ code }) => [code, code] as const),
    ...known.aliases.map(({ alias, department }) => [tidyName(alias), department] as const),
    ...known.departments.map(({ name, code }) => [tidyName(name), code] as const),
  ]);
}

function groupedByStem(counts: ReadonlyMap<string, number>): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const name of counts.keys()) {
    const stem = departmentStem(name);
    groups.set(stem, [...(groups.get(stem) ?? []), name]);
  }
  return groups;
}

function resolveUnknown(
  names: readonly string[],
  near: KnownDepartments['departments'],
  counts: ReadonlyMap<string, number>,
  known: KnownDepartments,
): readonly (readonly [string, Resolution])[] {
  const [only, second] = near;
  if (second !== undefined) {
    return names.map((name) => [name, { kind: 'ambiguous', names: near.map((one) => one.name) }]);
  }
  if (only !== undefined) return names.map((name) => [name, { kind: 'alias', ...only }]);
  const name = fullestName(new Map(names.map((one) => [one, counts.get(one) ?? 0])));
  const code = proposedDepartmentCode(name);
  if (known.departments.some((department) => department.code === code)) {
    return names.map((one) => [one, { kind: 'code-taken', code }]);
  }
  const department: ProposedDepartment = { code, name, level: isDistrict(name) ? 'district' : 'municipal' };
  return names.map((one) => [
    one,
    one === name ? { kind: 'new', department } : { kind: 'alias', code, name },
  ]);
}

function proposals(
  of: ReadonlyMap<string, Resolution>,
  counts: ReadonlyMap<string, number>,
): Omit<ResolvedDepartments, 'of'> {
  const found = [...of].sort(([a], [b]) => (a < b ? -1 : 1));
  const aliasesOf = (kind: 'alias' | 'confirmed'): readonly ProposedAlias[] =>
    found.flatMap(([alias, one]) =>
      one.kind === kind
        ? [{ alias, department: one.code, name: one.name, rows: counts.get(alias) ?? 0 }]
        : [],
    );
  return {
    departments: found.flatMap(([, one]) => (one.kind === 'new' ? [one.department] : [])),
    aliases: aliasesOf('alias'),
    confirmed: aliasesOf('confirmed'),
    alike: found.flatMap(([spelling, one]) =>
      one.kind === 'alike' ? [{ spelling, names: one.names, rows: counts.get(spelling) ?? 0 }] : [],
    ),
  };
}
