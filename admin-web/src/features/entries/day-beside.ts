const MS_PER_DAY = 86_400_000;

/** The calendar day this many days after `2026-11-19` (before it, when negative). */
export function dayBeside(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * MS_PER_DAY).toISOString().slice(0, 10);
}
