/** Why a letter cannot be sent now. */
export const hindrances = {
  unknown: '没有这份文稿，请核对。',
  done: '所催办的事项已经办理，不必再发函。',
  unsigned: '尚未签发，请先办理“签发文稿”。',
  undecided: '尚未批准，现在只能出草稿。',
  recallable: '答复还在可以撤销的时间内，请待答复发出后再办理。',
  unsent: '同意共享的答复尚未发出，现在只能出草稿。',
  halted: '开放已经暂停、到期或者终止，不再发出同意开放的复函。',
  unmade: '函件还没有生成，请重试。',
} as const;
export type HindranceCode = keyof typeof hindrances;
/** Why a letter cannot be sent (yet); null when it can. */
export type Hindrance = (typeof hindrances)[HindranceCode] | null;
