/** Numbers the values of a statement as they are written into it: `$1`, `$2`, … */
export class Bound {
  readonly values: unknown[] = [];

  readonly of = (value: unknown): string => `$${this.values.push(value)}`;
}

/** `WHERE` of what was asked for; what was not is left out. */
export function whereAll(conditions: readonly (string | false | undefined)[]): string {
  const asked = conditions.filter((condition) => typeof condition === 'string');
  return asked.length === 0 ? '' : `WHERE ${asked.join(' AND ')}`;
}

/**
 * Held by one of these offices of one of these departments, as the views of cases say it: from columns of their own, since
 * row security lets no condition on a view use an index.
 */
export function heldBy(
  { departments, roles }: { readonly departments: readonly string[]; readonly roles: readonly string[] },
  bound: Bound['of'],
): string {
  return `held_department = ANY (${bound(departments)}) AND held_role = ANY (${bound(roles)})`;
}

/** The text occurs in one of these columns, whatever its signs. */
export function occursIn(columns: readonly string[], text: string, bound: Bound['of']): string {
  const pattern = bound(`%${text.replace(/[\\%_]/g, '\\$&')}%`);
  return `(${columns.map((column) => `${column} ILIKE ${pattern}`).join(' OR ')})`;
}
