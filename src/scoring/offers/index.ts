export type { Guess } from './closest';
export { offersFor, type ValueOffer } from './offers-for';
