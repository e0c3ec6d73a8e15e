import type { DomainEvent } from '../../decider.js';
import type { NoticeChoices } from '../../notice-topics.js';
import type { PersonContent } from './state.js';

type PersonRegistered = DomainEvent<'PersonRegistered', { readonly user: string } & PersonContent>;
type PersonRevised = DomainEvent<'PersonRevised', PersonContent & { readonly reason: string | null }>;
type PersonDisabled = DomainEvent<'PersonDisabled', { readonly reason: string }>;
type PersonEnabled = DomainEvent<'PersonEnabled', { readonly reason: string }>;
type PersonalDataErased = DomainEvent<'PersonalDataErased', { readonly reason: string }>;
type TokenIssued = DomainEvent<'TokenIssued', { readonly tokenId: string }>;
type TokensRevoked = DomainEvent<'TokensRevoked'>;
type MachineClientRegistered = DomainEvent<'MachineClientRegistered', { readonly clientId: string }>;
type MachineClientEnded = DomainEvent<'MachineClientEnded', { readonly clientId: string }>;
type NoticesChosen = DomainEvent<'NoticesChosen', NoticeChoices>;

export type PersonEvent =
  | PersonRegistered
  | PersonRevised
  | PersonDisabled
  | PersonEnabled
  | PersonalDataErased
  | TokenIssued
  | TokensRevoked
  | MachineClientRegistered
  | MachineClientEnded
  | NoticesChosen;
export type PersonEventType = PersonEvent['type'];
