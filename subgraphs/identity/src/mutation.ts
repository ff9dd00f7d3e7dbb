import { mutationsOf } from '@monban/subgraph-kit';
import { messages } from './messages.ts';
import { permissions } from './permissions.ts';

/** Defines the mutations of this subgraph. */
export const mutation = mutationsOf(permissions, messages);
