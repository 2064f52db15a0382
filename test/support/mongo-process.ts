/** A running server. */
export interface MongoProcess {
  kind: string;
  /** Address without a database. */
  address: string;
  stop(): Promise<void>;
}
