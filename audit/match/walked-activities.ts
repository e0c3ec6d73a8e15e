import type { HistoryEvent } from './history.js';
import { at, attributesOf, firstPayload, textAt } from './history.js';
import type { HistoryPlace } from './tally-findings.js';
import type { Tally } from './tally.js';

/** Ordinary activities, whose inputs are in the history: recordings that took long, notices to the outside. */
export class WalkedActivities {
  private readonly tally: Tally;
  private readonly recordings = new Set<string>();
  /** Notices that a recording said must go out, and that no activity has been given yet. */
  private readonly outside = new Set<string>();

  constructor(tally: Tally) {
    this.tally = tally;
  }

  scheduled(event: HistoryEvent, version: number, place: HistoryPlace): void {
    const attributes = attributesOf(event);
    const input = firstPayload(attributes, 'input');
    const type = textAt(attributes, 'activityType', 'name');
    if (type === 'record') {
      this.recordings.add(event.eventId);
      this.recording(input, version, place);
    } else if (type === 'notify') {
      this.notified(input, version, place);
    }
  }

  isRecording(event: HistoryEvent): boolean {
    return this.recordings.has(textAt(attributesOf(event), 'scheduledEventId'));
  }

  toldOutside(noticeIds: readonly string[]): void {
    for (const id of noticeIds) this.outside.add(id);
  }

  ended(place: HistoryPlace): void {
    for (const id of this.outside) this.tally.findings.add(0, 'notice-not-sent', 'notify', id, null, place);
  }

  /** What the case wanted to record is what is recorded, or was recorded by somebody else before. */
  private recording(request: unknown, version: number, place: HistoryPlace): void {
    const { log, findings, process } = this.tally;
    findings.compare(version, 'request-differs', 'stream', log.record.stream, at(request, 'stream'), place);
    findings.compare(version, 'request-differs', 'version', version, at(request, 'version'), place);
    let seq = version;
    for (const entry of asList(at(request, 'entries'))) {
      const first = seq + 1;
      for (const wanted of asList(at(entry, 'events'))) {
        seq += 1;
        const event = log.event(seq);
        // Another event there: the log was ahead, and the case has decided again.
        if (event?.commandId !== textAt(entry, 'commandId')) return;
        for (const field of ['type', 'rule', 'at', 'actor', 'data'] as const)
          findings.compare(seq, 'request-differs', field, event[field], at(wanted, field), place);
      }
      if (seq >= first) this.asked(entry, first, place);
    }
    if (seq === version) return;
    const state = log.state(seq);
    findings.compare(seq, 'request-differs', 'view', process.decider.view(state), at(request, 'view'), place);
    const next = process.decider.deadlines(state)[0]?.at ?? null;
    findings.compare(seq, 'request-differs', 'nextDeadline', next, at(request, 'nextDeadline'), place);
  }

  /** By whom and in which words an accepted command was asked, as it stands in its first event. */
  private asked(entry: unknown, seq: number, place: HistoryPlace): void {
    const { log, findings } = this.tally;
    const { envelope, origin, actor } = log.event(seq) ?? {};
    const said = {
      envelope: envelope ?? null,
      origin: envelope === undefined ? (origin ?? null) : null,
      actor: envelope?.actor ?? actor,
    };
    for (const field of ['envelope', 'origin', 'actor'] as const)
      findings.compare(seq, 'request-differs', field, said[field], at(entry, field) ?? null, place);
  }

  private notified(noticeIds: unknown, version: number, place: HistoryPlace): void {
    const { log, findings } = this.tally;
    const own = new Set(log.record.notices.map(({ id }) => id));
    for (const id of asList(noticeIds).map(String)) {
      this.outside.delete(id);
      if (!own.has(id)) findings.add(version, 'notice-unknown', 'notify', null, id, place);
    }
  }
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
