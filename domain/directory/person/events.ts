import type { DomainEvent } from '../../decider.js';
import type { PersonContent } from './state.js';

export type PersonRegistered = DomainEvent<'PersonRegistered', { readonly user: string } & PersonContent>;
export type PersonRevised = DomainEvent<'PersonRevised', PersonContent & { readonly reason: string | null }>;
export type PersonDisabled = DomainEvent<'PersonDisabled', { readonly reason: string }>;
export type PersonEnabled = DomainEvent<'PersonEnabled', { readonly reason: string }>;
export type PersonalDataErased = DomainEvent<'PersonalDataErased', { readonly reason: string }>;

export type PersonEvent =
  PersonRegistered | PersonRevised | PersonDisabled | PersonEnabled | PersonalDataErased;
export type PersonEventType = PersonEvent['type'];
