const days = (count: number): string => `${count} working ${count === 1 ? 'day' : 'days'}`;

/** 3 working days left, due today, overdue by 2 working days: as `left-words.ts`, in English. */
export function leftWordsEnglish(left: number, due: string, today: string): string {
  if (due === today) return 'due today';
  if (due > today) return left === 0 ? 'less than a working day left' : `${days(left)} left`;
  return left === 0 ? 'overdue by less than a working day' : `overdue by ${days(-left)}`;
}
