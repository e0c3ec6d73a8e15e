/** One of the two that are measured beside each other. */
export interface Side {
  readonly name: string;
  /** Lives one whole case; tells how long each answer took, in milliseconds. */
  readonly live: (answered: (ms: number) => void) => Promise<string>;
  readonly commandsPerCase: number;
  readonly stop: () => Promise<void>;
}

/** What one case leaves in the database, so that the bare side writes as much. */
export interface PerCase {
  readonly commands: number;
  readonly rows: number;
  readonly bodyBytes: number;
  readonly storedBytes: number;
}
