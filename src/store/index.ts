export type { ReadDetails } from './detail-book';
export type { OnAnswers } from './live-queries';
export type { Answer, FigureQuery, LossReason, Query, QueryFault, Reason, SealQuery, SealState } from './query';
export { createStore, type Store, type StoreState } from './store';
