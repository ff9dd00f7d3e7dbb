// Preloaded into a process: writes the URL of every module that it loads to the file named by NOTE_LOADED.
import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

registerHooks({
  load(url, context, next) {
    if (url.startsWith('file:')) appendFileSync(process.env.NOTE_LOADED, `${url}\n`);
    return next(url, context);
  },
});
