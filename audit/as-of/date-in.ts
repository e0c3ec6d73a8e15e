import type { DomainEvent } from '../../domain/decider.js';

/** Reads of an event the day in the world it speaks of. @param fields where it stands in its data, by type: `evidence.on` */
export function dateIn(fields: { readonly [type: string]: string }): (event: DomainEvent) => string | null {
  return ({ type, data }) => {
    const path = fields[type]?.split('.') ?? [];
    if (path.length === 0) return null;
    const date = path.reduce<unknown>(memberOf, data);
    return typeof date === 'string' ? date : null;
  };
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? new Map<string, unknown>(Object.entries(value)).get(name)
    : undefined;
}
