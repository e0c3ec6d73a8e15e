import type { ClientBase, Connection, Submittable } from 'pg';

/** What pg calls on the query that is under way, as far as COPY TO needs it. */
class CopyOut implements Submittable {
  private fault: Error | null = null;
  private readonly text: string;
  private readonly onRow: (message: Buffer) => void;
  readonly callback: (error: Error | null) => void;

  constructor(text: string, onRow: (message: Buffer) => void, callback: (error: Error | null) => void) {
    this.text = text;
    this.onRow = onRow;
    this.callback = callback;
  }

  submit(connection: Connection): void {
    connection.query(this.text);
  }

  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    if (this.fault !== null) return;
    try {
      this.onRow(chunk);
    } catch (error) {
      // Thrown from here it would end the process; the rest of the rows is passed over.
      this.fault = error instanceof Error ? error : new Error(String(error));
    }
  }

  handleError(error: Error): void {
    this.callback(error);
  }

  handleReadyForQuery(): void {
    this.callback(this.fault);
  }

  handleCommandComplete(): void {
    // What counts is that the connection is ready again.
  }
}

/**
 * Runs `COPY … TO STDOUT` and gives its messages one by one. They are worked off as they are read from the socket, so no
 * more of them stand in memory than one read brings; a message is only there until `onRow` returns.
 */
export function copyOut(client: ClientBase, text: string, onRow: (message: Buffer) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    client.query(
      new CopyOut(text, onRow, (error) => {
        if (error === null) resolve();
        else reject(error);
      }),
    );
  });
}
