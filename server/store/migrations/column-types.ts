/** What differs between the two kinds of database. */
export type ColumnTypes = {
  /** Type of a key that counts up by itself. */
  readonly serial: 'integer' | 'bigserial'
}
