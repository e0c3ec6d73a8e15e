import type { Command } from '../../decider.js';
import type { NoticeChoices } from '../../notice-topics.js';
import type { PersonContent } from './state.js';

/** The user's id is the stream's id (`meta.caseId`). */
type RegisterPerson = Command<'RegisterPerson', PersonContent>;
/** A move to another department, other roles, another name or address: the whole new content. */
type RevisePerson = Command<'RevisePerson', PersonContent & { readonly reason: string | null }>;
type DisablePerson = Command<'DisablePerson', { readonly reason: string }>;
type EnablePerson = Command<'EnablePerson', { readonly reason: string }>;
/** Records that name and address were deleted from the directory's table. */
type ErasePersonalData = Command<'ErasePersonalData', { readonly reason: string }>;

/** A machine token for the person; `tokenId` begins its SHA-256, which is all that is kept of it. */
type IssueToken = Command<'IssueToken', { readonly tokenId: string }>;
/** Ends every token the person has. */
type RevokeTokens = Command<'RevokeTokens'>;

/** A machine that acts as the person, by client credentials; its secret is kept as a hash beside the record. */
type RegisterMachineClient = Command<'RegisterMachineClient', { readonly clientId: string }>;
type EndMachineClient = Command<'EndMachineClient', { readonly clientId: string }>;
/** How the person wants to be told; only they themselves may say. */
type ChooseNotices = Command<'ChooseNotices', NoticeChoices>;

export type PersonCommand =
  | RegisterPerson
  | RevisePerson
  | DisablePerson
  | EnablePerson
  | ErasePersonalData
  | IssueToken
  | RevokeTokens
  | RegisterMachineClient
  | EndMachineClient
  | ChooseNotices;
export type PersonCommandType = PersonCommand['type'];
