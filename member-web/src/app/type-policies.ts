import type { TypePolicies } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';

/** Lists that grow on the page as further pages are asked for. */
export const typePolicies: TypePolicies = { Query: { fields: { myEntries: relayStylePagination() } } };
