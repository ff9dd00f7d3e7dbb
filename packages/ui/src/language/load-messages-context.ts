import { createContext } from 'react';
import type { LoadMessages } from './language.ts';

/** The running app's language loader; set once by `MonbanProviders`. */
export const LoadMessagesContext = createContext<LoadMessages>(() => Promise.resolve({}));
