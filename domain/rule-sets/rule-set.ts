/** The three classes of a resource; the words shown are those of the case's own rule set. */
export type SharingClass = 'universal' | 'on-demand' | 'not-shared';

export type DeliveryMode = 'api' | 'file' | 'offline' | 'batch';

/**
 * The parameters of one law, as data. A case records the whole set when its clock starts and is judged by
 * that record ever after; nothing here is read from the program again.
 */
export interface RuleSet {
  readonly id: string;
  readonly title: string;
  /** 文号 */
  readonly documentNumber: string;
  /** First and last day in force, YYYY-MM-DD; `null`: still in force. */
  readonly inForceFrom: string;
  readonly inForceTo: string | null;
  /** What starts the clock: the written application (A2) or the application itself (B6a). */
  readonly clockTrigger: 'written-receipt' | 'application-receipt';
  /** The requester's head consents before the application is sent (B6). */
  readonly consentToSend: boolean;
  /** Working days to answer; `null`: granted at once, without a reviewer (A1). */
  readonly answerWorkingDays: { readonly universal: number | null; readonly onDemand: number };
  /** Most working days an answer may be extended by; `null`: the set states no extension (A3). */
  readonly extensionWorkingDays: number | null;
  /** Working days from the consenting answer to delivery; `null`: not stated (A3). */
  readonly deliveryWorkingDays: number | null;
  readonly deliveryModes: readonly DeliveryMode[];
  /** Everything that is missing is told once; a second notice only for newly sent material (B9). */
  readonly supplementOnce: boolean;
  /** Completed material may start the clock again, where the setting says so (B9); else it runs on (A3). */
  readonly supplementMayRestart: boolean;
  /** A setting may count a request for supplement as the response (A3); where an answer is stated (B7) it is none. */
  readonly supplementMayAnswer: boolean;
  /** An application may not be refused because material is missing (B9). */
  readonly refusalForMissingMaterial: boolean;
  readonly refusalNeedsBasis: boolean;
  /** Ids of the rules that decide, for the `rule` of each event and for the page. */
  readonly rules: {
    readonly clock: string;
    readonly answerUniversal: string;
    readonly answerOnDemand: string;
    readonly extension: string;
    readonly delivery: string;
    readonly modes: string;
    readonly supplement: string;
    readonly refusal: string;
  };
  readonly articles: { readonly [ruleId: string]: string };
  readonly words: { readonly [C in SharingClass]: string };
}
