/** What happens to a person's name and address in the transaction that records the event about them. */
export type PersonalChange =
  | {
      readonly name: string;
      readonly email: string | null;
      /** base64, at least 16 bytes: the salt under which the event's `personalDigest` was made. */
      readonly salt: string;
    }
  | { readonly erased: true };
