/** True for a day that there is, written as YYYY-MM-DD: `2028-02-29`, but neither `2027-02-29` nor `2027-13-01`. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  // A day past the end of its month is taken for one of the next.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
