import type { NoticeKind } from './notice-kind.js';

/** Somebody is told of something. Recipients are people by role, resolved when the notice is recorded. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly to: Recipient;
  readonly subject: string;
  readonly body: string;
}

export type Recipient =
  | { readonly department: string; readonly role: string }
  /** Everybody who holds the role, in whatever department (the commission). */
  | { readonly role: string }
  | { readonly user: string };
