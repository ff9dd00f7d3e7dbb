import { MonthlyPrice } from './prices/monthly-price.entity.ts';
import { Product } from './products/product.entity.ts';

export const entities = [Product, MonthlyPrice];
