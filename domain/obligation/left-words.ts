/** 剩 3 个工作日, 今天到期, 超期 2 个工作日; `left` counts working days from today to the due date. */
export function leftWords(left: number, due: string, today: string): string {
  if (due === today) return '今天到期';
  if (due > today) return left === 0 ? '剩余不足 1 个工作日' : `剩 ${left} 个工作日`;
  return left === 0 ? '已超期，尚不足 1 个工作日' : `超期 ${-left} 个工作日`;
}
