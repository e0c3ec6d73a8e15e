import type { DomainEvent } from '../../decider.js';
import type { DepartmentContent } from './state.js';

type DepartmentRegistered = DomainEvent<
  'DepartmentRegistered',
  { readonly code: string } & DepartmentContent
>;
type DepartmentRevised = DomainEvent<
  'DepartmentRevised',
  DepartmentContent & { readonly reason: string | null }
>;
type AliasConfirmed = DomainEvent<'AliasConfirmed', { readonly alias: string }>;
type AliasRemoved = DomainEvent<'AliasRemoved', { readonly alias: string; readonly reason: string }>;
type DepartmentAbolished = DomainEvent<
  'DepartmentAbolished',
  { readonly reason: string; readonly successor: string | null }
>;

export type DepartmentEvent =
  DepartmentRegistered | DepartmentRevised | AliasConfirmed | AliasRemoved | DepartmentAbolished;
export type DepartmentEventType = DepartmentEvent['type'];
