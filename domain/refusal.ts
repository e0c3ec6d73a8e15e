/**
 * The rule says no. A value, shown to the user in Chinese and recorded; never thrown.
 * `forbidden` refusals mean "not yours to do" (HTTP 403), the others "not now, not so" (HTTP 409).
 */
export interface Refusal {
  /** kebab-case; its Chinese sentence stands in `domain/glossary.ts`. */
  readonly code: string;
  readonly message: string;
  readonly forbidden?: true;
  readonly rule?: string;
}
