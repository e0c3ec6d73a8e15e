/** One thing that was looked at. `missing` keeps a start from succeeding, `warning` does not. */
export interface Check {
  readonly code: string;
  readonly name: string;
  readonly state: 'ok' | 'warning' | 'missing';
  readonly finding: string;
  /** The command or sentence that puts it right; null when nothing is to be done. */
  readonly remedy: string | null;
}

export function ok(code: string, name: string, finding: string): Check {
  return { code, name, state: 'ok', finding, remedy: null };
}

export function warning(code: string, name: string, finding: string, remedy: string): Check {
  return { code, name, state: 'warning', finding, remedy };
}

export function missing(code: string, name: string, finding: string, remedy: string): Check {
  return { code, name, state: 'missing', finding, remedy };
}
