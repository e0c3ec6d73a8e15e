/** Who may load a notice of days off, and take it to the open cases (`AdoptCalendar` there): issue 3, point 3. */
export function mayLoadNotices(roles: readonly string[]): boolean {
  return roles.includes('admin') || roles.includes('commission');
}
