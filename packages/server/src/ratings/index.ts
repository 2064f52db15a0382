export { createRatings, type MonthOfRatings, type Ratings } from './ratings.ts';
