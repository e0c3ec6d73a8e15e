import type { CaseType } from '../../client/case-type.js';
import type { HefuConnection } from '../../client/connection.js';
import type { CommandFields } from '../../domain/command-fields.js';

/** What the commands on a kind of case need to know of it: `hefu request do`, `hefu plan events`, … */
export interface CaseFace {
  /** `request`, as it stands after `hefu`. */
  readonly group: string;
  readonly commandFields: { readonly [type: string]: CommandFields };
  /** Loaded when it is needed: what sends commands costs a third of a second. */
  readonly kind: () => Promise<CaseType>;
  readonly commandTerm: (type: string) => string;
  readonly eventTerm: (type: string) => string;
  /** 第二十一条; undefined for a rule of another kind. */
  readonly article: (rule: string) => string | undefined;
  /** The case after a command: what `--json` prints, and the lines for a person. */
  readonly shown: (
    hefu: HefuConnection,
    id: string,
  ) => Promise<{ readonly document: object; readonly lines: () => readonly string[] }>;
}
