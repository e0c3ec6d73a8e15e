import { notify } from './effects.js';

/** Notices that are being sent: a run that is over waits for them, one that goes on hands them to the next. */
export class Unsent {
  private readonly sending = new Set<string>();
  private readonly onSent: () => void;

  constructor(onSent: () => void) {
    this.onSent = onSent;
  }

  get ids(): readonly string[] {
    return [...this.sending];
  }

  /** Not waited for: a mail server that is away delays nobody. */
  send(noticeIds: readonly string[]): void {
    if (noticeIds.length === 0) return;
    for (const id of noticeIds) this.sending.add(id);
    void notify(noticeIds).then(() => {
      for (const id of noticeIds) this.sending.delete(id);
      this.onSent();
    });
  }
}
