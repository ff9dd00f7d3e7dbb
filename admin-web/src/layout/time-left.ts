/** Time until an instant in the largest whole unit that people use; null when it is past. `now` in milliseconds. */
export function timeLeft(instant: string, now: number): { readonly value: number; readonly unit: 'hours' | 'minutes' } | null {
  const minutes = Math.ceil((Date.parse(instant) - now) / 60_000);
  if (minutes <= 0) return null;
  return minutes >= 60 ? { value: Math.floor(minutes / 60), unit: 'hours' } : { value: minutes, unit: 'minutes' };
}
