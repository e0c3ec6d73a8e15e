/** What the directory says of a department. */
export interface DepartmentContent {
  /** Full official name. */
  readonly name: string;
  /** Districts are encouraged, not obliged (A18). */
  readonly level: 'municipal' | 'district';
  /** A district that joined the yearly plan of its own will (A18); a municipal department always owes it. */
  readonly joinsPlan: boolean;
  /** Calendar layer its deadlines are counted with. */
  readonly calendar: 'cn' | 'sh';
}

/** The stream `department/<code>`. */
export type DepartmentState =
  | { readonly status: 'unregistered' }
  | ({
      readonly status: 'active';
      readonly code: string;
      /** Other spellings of the name, each confirmed by a person. */
      readonly aliases: readonly string[];
    } & DepartmentContent)
  | ({
      readonly status: 'abolished';
      readonly code: string;
      readonly aliases: readonly string[];
      readonly reason: string;
      /** Department that takes over, or null. */
      readonly successor: string | null;
    } & DepartmentContent);

export type DepartmentStatus = DepartmentState['status'];

export const initialDepartmentState: DepartmentState = { status: 'unregistered' };
