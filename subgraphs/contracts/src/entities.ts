import { Contract, ContractCounter } from './contracts/contract.entity.ts';
import { ContractStateChange } from './contracts/contract-state-change.entity.ts';
import { Customer } from './customers/customer.entity.ts';
import { Product } from './products/product.entity.ts';
import { Seat, SeatClaim } from './seats/seat.entity.ts';

export const entities = [Product, Contract, ContractCounter, ContractStateChange, Seat, SeatClaim, Customer];
