import { catalogueTerms } from '../../domain/catalogue/glossary.js';
import type { Json } from '../../domain/json.js';

const termIn = (terms: { readonly [key: string]: string }, key: string): string => terms[key] ?? key;

export const classTerm = (name: string): string => termIn(catalogueTerms.classes, name);
export const entryStatusTerm = (status: string): string => termIn(catalogueTerms.statuses, status);

/** A field's value for a person: lists joined, flags in words, nothing for nothing. */
export function text(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) return value.map((one: Json) => text(one)).join('、');
  if (typeof value === 'object') return text((value as { readonly [key: string]: Json })['name']);
  return String(value);
}
