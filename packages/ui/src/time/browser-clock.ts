/** Milliseconds since 1970 by the device's clock, for countdowns and "today" on a screen; business rules never read it. */
// oxlint-disable-next-line monban/no-wall-clock -- the browser's clock; nothing can be passed in from further outside
export const deviceTime = (): number => Date.now();
