import { createContext } from 'react';
import type { LoadMessages } from './language.ts';

/** How the running app loads a language; set once by `MonbanProviders`. */
export const LoadMessagesContext = createContext<LoadMessages>(() => Promise.resolve({}));
