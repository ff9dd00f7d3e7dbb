const made = new Map<string, Intl.DateTimeFormat>();

/**
 * A date formatter for an IANA zone (the device's own by default). Cached, because creating one costs a hundred times as much as using it,
 * and a table needs several for every row.
 */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions, zone?: string): Intl.DateTimeFormat {
  const key = `${locale} ${zone ?? ''} ${JSON.stringify(options)}`;
  const known = made.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, ...(zone ? { timeZone: zone } : {}) });
  made.set(key, known);
  return known;
}
