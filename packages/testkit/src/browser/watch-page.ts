import type { BrowserContext } from '@playwright/test';

/** What a browser did that none of our screens may do. */
export interface Misbehaviour {
  /** Lines to show; empty when everything was fine. */
  findings(): readonly string[];
}

/** Records console errors, uncaught errors, and every request to a host other than the platform's. */
export function watchContext(context: BrowserContext, platform: { host: string | null; allowedErrors: readonly RegExp[] }): Misbehaviour {
  const found: string[] = [];
  const note = (text: string): void => {
    if (!platform.allowedErrors.some((allowed) => allowed.test(text))) found.push(text);
  };
  context.on('console', (message) => {
    if (message.type() === 'error') note(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => note(`uncaught: ${error.error().stack ?? error.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    const outside = /^(https?|wss?):$/.test(url.protocol) && url.host !== platform.host;
    if (outside) note(`request to another host: ${request.method()} ${request.url()}`);
  });
  return { findings: () => found };
}
