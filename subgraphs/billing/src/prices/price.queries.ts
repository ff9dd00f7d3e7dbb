import { lookUp } from '@monban/subgraph-kit';
import { MonthlyPrice } from './monthly-price.entity.ts';

export const monthlyPriceOf = lookUp(MonthlyPrice, 'productId');
