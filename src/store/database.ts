/** Values that go into a query: arrays become PostgreSQL's. */
export type Value = string | number | boolean | null | readonly string[] | readonly number[];

export type Row = Readonly<Record<string, unknown>>;

/** What both stores can do: the same SQL, parameters as $1, $2 … */
export interface Queries {
  readonly query: <R = Row>(sql: string, values?: readonly Value[]) => Promise<readonly R[]>;
}

/** A store, open. Each transaction is kept whole or not at all, also where the process is ended in the middle of it. */
export interface Database extends Queries {
  readonly kind: "pglite" | "postgres";
  /** What messages call it: the folder, or the address without its password. */
  readonly subject: string;
  readonly transaction: <T>(work: (queries: Queries) => Promise<T>) => Promise<T>;
  /** Several statements without parameters. */
  readonly execute: (sql: string) => Promise<void>;
  readonly close: () => Promise<void>;
}
