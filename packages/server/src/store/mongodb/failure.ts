import { MongoBulkWriteError, MongoServerError } from 'mongodb';
import { StoreUnavailableError } from '../store.ts';

const DUPLICATE_KEY = 11000;

/** The id or a unique key is taken. Every other failure leaves open whether the write happened. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof MongoServerError && error.code === DUPLICATE_KEY;
}

/** What became of each write of a bulk that failed in part; undefined when that cannot be known. */
export function partialResult(error: unknown): { taken: Set<number>; matched: number } | undefined {
  if (!(error instanceof MongoBulkWriteError)) return undefined;
  const errors = Array.isArray(error.writeErrors) ? error.writeErrors : [error.writeErrors];
  if (errors.length === 0 || error.result.getWriteConcernError()) return undefined;
  if (errors.some(({ code }) => code !== DUPLICATE_KEY)) return undefined;
  return { taken: new Set(errors.map(({ index }) => index)), matched: error.result.matchedCount };
}

/** Runs a read or command; a failure of the database becomes "unavailable". */
export async function available<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new StoreUnavailableError('the database did not answer', { cause: error });
  }
}
