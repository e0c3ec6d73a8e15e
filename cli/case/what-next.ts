/** Not typed by anybody on one case: the engine's own, what loading a notice does to all cases, what a case hears by itself. */
const ofTheEngine: readonly string[] = ['PassDeadline', 'AdoptCalendar', 'NoteEntry'];

/** What can be ordered in a status, by the row of its table of permissions. */
export function whatNext(row: object, terms: { readonly [type: string]: string }): readonly string[] {
  const words = Object.keys(row)
    .filter((type) => !ofTheEngine.includes(type))
    .map((type) => `${type}（${terms[type] ?? type}）`);
  return words.length === 0 ? [] : ['', `可以办理：${words.join('、')}。`];
}
