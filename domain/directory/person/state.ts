import type { NoticeChoices } from '../../notice-topics.js';
import type { Role } from '../roles.js';

/**
 * Name and mail address are personal data: they are kept in the directory's own table and may be erased there.
 * The event carries only `personalDigest`, a salted HMAC of them, so that erasure leaves every proof valid.
 */
export interface PersonContent {
  readonly department: string;
  readonly roles: readonly Role[];
  /** HMAC-SHA-256 of the person's name and mail address under the person's own salt, base64; null once erased. */
  readonly personalDigest: string | null;
}

interface Person extends PersonContent {
  readonly user: string;
  /** Absent until the person has chosen. */
  readonly notices?: NoticeChoices;
}

/** The stream `person/<user>`. */
export type PersonState =
  | { readonly status: 'unregistered' }
  | ({ readonly status: 'active' } & Person)
  | ({ readonly status: 'disabled'; readonly reason: string } & Person);

export type PersonStatus = PersonState['status'];

export const initialPersonState: PersonState = { status: 'unregistered' };
