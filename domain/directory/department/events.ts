import type { DomainEvent } from '../../decider.js';
import type { DepartmentContent } from './state.js';

export type DepartmentRegistered = DomainEvent<
  'DepartmentRegistered',
  { readonly code: string } & DepartmentContent
>;
export type DepartmentRevised = DomainEvent<
  'DepartmentRevised',
  DepartmentContent & { readonly reason: string | null }
>;
export type AliasConfirmed = DomainEvent<'AliasConfirmed', { readonly alias: string }>;
export type AliasRemoved = DomainEvent<'AliasRemoved', { readonly alias: string; readonly reason: string }>;
export type DepartmentAbolished = DomainEvent<
  'DepartmentAbolished',
  { readonly reason: string; readonly successor: string | null }
>;

export type DepartmentEvent =
  DepartmentRegistered | DepartmentRevised | AliasConfirmed | AliasRemoved | DepartmentAbolished;
export type DepartmentEventType = DepartmentEvent['type'];
