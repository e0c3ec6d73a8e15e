/** Which event for which endpoint; `round` tells one sent anew from the first. */
export interface DeliveryKey {
  readonly webhook: string;
  /** The event's place in the log, from 1. */
  readonly position: number;
  readonly round: number;
}
