// Preloaded into a process: writes the address of every module that it loads into the file that NOTE_LOADED names.
import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

registerHooks({
  load(url, context, next) {
    if (url.startsWith('file:')) appendFileSync(process.env.NOTE_LOADED, `${url}\n`);
    return next(url, context);
  },
});
