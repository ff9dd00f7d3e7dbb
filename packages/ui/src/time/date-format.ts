const made = new Map<string, Intl.DateTimeFormat>();

/**
 * A formatter of the device's for an IANA zone (the device's own when left out). Made once each: making one costs a hundred times what using
 * it does, and a table needs several for every row.
 */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions, zone?: string): Intl.DateTimeFormat {
  const key = `${locale} ${zone ?? ''} ${JSON.stringify(options)}`;
  const known = made.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, ...(zone ? { timeZone: zone } : {}) });
  made.set(key, known);
  return known;
}
