import { inputs } from '@monban/subgraph-kit';
import { z } from 'zod';
import { MOST_SEATS } from '../seats/domain/seat-ledger.ts';

const allowance = z.int().min(0).max(MOST_SEATS);

export const createProductInput = z.object({ name: inputs.line(100), seatAllowance: allowance });
export const setSeatAllowanceInput = z.object({ productId: inputs.id('product'), allowance });
export const renameProductInput = z.object({ productId: inputs.id('product'), name: inputs.line(100) });
