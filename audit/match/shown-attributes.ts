import type { AnyProcess, AnyState } from '../any-decider.js';
import type { HistoryEvent } from './history.js';
import { at, attributesOf, payload } from './history.js';
import type { HistoryPlace, TallyFindings } from './tally-findings.js';

/** Search attributes as the history sets them, held against what the case's state asks for. */
export class ShownAttributes {
  private readonly process: AnyProcess;
  private readonly findings: TallyFindings;
  private shown = new Map<string, string>();

  constructor(process: AnyProcess, findings: TallyFindings) {
    this.process = process;
    this.findings = findings;
  }

  /** With the start of a run: what it begins with. */
  begin(event: HistoryEvent): void {
    this.shown = new Map(said(event));
  }

  changed(event: HistoryEvent, state: AnyState, version: number, place: HistoryPlace): void {
    const wanted = this.process.searchAttributes(state);
    for (const [name, value] of said(event)) {
      this.shown.set(name, value);
      const expected = wanted[name] ?? '';
      if (value !== expected)
        this.findings.addOnce(
          version,
          'search-attribute-differs',
          `searchAttributes.${name}`,
          expected,
          value,
          place,
        );
    }
  }

  /** Between two tasks the attributes are those of the state, as long as the case is not over. */
  between(state: AnyState, version: number, place: HistoryPlace): void {
    if (version === 0 || this.process.decider.finished(state)) return;
    for (const [name, expected] of Object.entries(this.process.searchAttributes(state))) {
      const value = this.shown.get(name) ?? '';
      if (value !== expected)
        this.findings.addOnce(
          version,
          'search-attribute-differs',
          `searchAttributes.${name}`,
          expected,
          value,
          place,
        );
    }
  }
}

function said(event: HistoryEvent): readonly (readonly [string, string])[] {
  const fields = at(attributesOf(event), 'searchAttributes', 'indexedFields');
  return Object.entries(typeof fields === 'object' && fields !== null ? fields : {}).map(([name, value]) => {
    const text = payload(value);
    return [name, typeof text === 'string' ? text : ''];
  });
}
