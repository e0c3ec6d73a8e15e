/** What the check of A6 found: 残缺 (incomplete), 错误 (wrong) or 重复 (duplicate), with the reason. */
export interface EntryFinding {
  readonly kind: 'incomplete' | 'wrong' | 'duplicate';
  readonly code: EntryFindingCode;
  /** Chinese, says what to do. */
  readonly message: string;
}

export type EntryFindingCode =
  | 'field-missing'
  | 'dates-contradict'
  | 'frequency-unknown'
  | 'credit-code-wrong'
  | 'item-type-unknown'
  | 'theme-too-deep'
  | 'field-unknown'
  | 'condition-on-open'
  | 'related-to-itself'
  | 'item-name-repeated'
  | 'namesake';
