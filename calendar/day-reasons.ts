/** Why a day counts or does not, in the words of a proof. A day off that a notice names has its name beside it. */
const dayReasons = {
  received: '收到当日不计',
  start: '起算当日不计',
  changed: '变动当日不计',
  adjusted: '目录调整当日不计',
  'working-day': '工作日',
  'worked-weekend': '调休上班',
  weekend: '周末',
  holiday: '法定节假日',
  'city-day-off': '本市放假调休',
  'working-day-provisional': '工作日（下一年度放假安排公布前暂定）',
  'weekend-provisional': '周末（下一年度放假安排公布前暂定）',
  'working-day-unannounced': '放假安排未公布，暂按周一至周五计',
  'weekend-unannounced': '周末（放假安排未公布，暂按周一至周五计）',
  'held-to': '放假安排调整后原应更早届满，期限延至本日（设置，非法定）',
} as const;
export type DayReason = keyof typeof dayReasons;

/** What a notice calls a day off: 春节, by the national arrangement or by the city's own. */
export interface NamedDay {
  readonly reason: Extract<DayReason, 'holiday' | 'city-day-off'>;
  readonly name: string;
}

/** One line of the proof of a deadline. */
export interface DayCounted {
  readonly date: string;
  readonly counted: boolean;
  /** In Chinese: `周末`, `法定节假日（春节）`, `调休上班`, `工作日`, `收到当日不计`, … */
  readonly why: string;
  readonly reason: DayReason;
  /** Of a day off that a notice names: 春节 */
  readonly name?: string;
}

/** The line of one day, its reason in words beside the key. */
export function dayCounted(
  date: string,
  counted: boolean,
  { reason, name }: { readonly reason: DayReason; readonly name?: string },
): DayCounted {
  const words = dayReasons[reason];
  return name === undefined
    ? { date, counted, why: words, reason }
    : { date, counted, why: `${words}（${name}）`, reason, name };
}
