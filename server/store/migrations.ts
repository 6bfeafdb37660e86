import { type Kysely, type Migration, sql } from 'kysely'

/**
 * Every step from an empty database to the present one. Kysely runs them in the order of their
 * names. A step that has been released is never changed: a later one corrects it.
 */
export const migrations: Readonly<Record<string, (types: ColumnTypes) => Migration>> = {
  '2026-11-ledger': ledger,
  '2026-11-their-clock': upstreamClock,
  '2026-11-v3-lease-columns': leaseColumns,
  '2026-11-v4-response-columns': responseColumns,
  '2026-11-v5-batches': batches,
  '2026-11-v6-brand-kits': brandKits,
  '2026-11-v7-templates': templates,
  '2026-11-v8-stream-destinations': streamDestinations,
  '2026-11-v9-token-reads': tokenReads,
}

/** What differs between the two kinds of database. */
export type ColumnTypes = {
  /** Type of a key that counts up by itself. */
  readonly serial: 'integer' | 'bigserial'
}

/** What is not settled yet: few rows, looked for all the time. */
const unsettled = sql<boolean>`state in ('sending', 'finding_out')`

function ledger({ serial }: ColumnTypes): Migration {
  return {
    up: async (db: Kysely<unknown>) => {
      await db.schema
        .createTable('submission')
        .addColumn('seq', sql.raw(serial), (column) => column.primaryKey())
        .addColumn('space', 'text', (column) => column.notNull())
        .addColumn('key', 'text', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('created_at', 'bigint', (column) => column.notNull())
        .addColumn('operator', 'text')
        .addColumn('fingerprint', 'text', (column) => column.notNull())
        .addColumn('method', 'text', (column) => column.notNull())
        .addColumn('target', 'text', (column) => column.notNull())
        .addColumn('body_whole', 'integer', (column) => column.notNull())
        .addColumn('name_ours', 'integer', (column) => column.notNull())
        .addColumn('conference_id', 'text')
        .addColumn('name', 'text')
        .addColumn('request_id', 'text', (column) => column.notNull())
        .addColumn('attempts', 'integer', (column) => column.notNull())
        .addColumn('settled_at', 'bigint')
        .addColumn('answer_status', 'integer')
        .addColumn('holder', 'text')
        .addColumn('held_until', 'bigint', (column) => column.notNull())
        .addColumn('turns', 'integer', (column) => column.notNull())
        .addColumn('due_at', 'bigint', (column) => column.notNull())
        .addColumn('search', 'text', (column) => column.notNull())
        .addColumn('findings', 'text', (column) => column.notNull())
        .addColumn('before', 'text')
        .addColumn('body', 'text')
        .addColumn('answer_body', 'text')
        .addUniqueConstraint('submission_key', ['space', 'key'])
        .execute()

      // Lists are read newest first, alone or by state or by operator. With the searched text in
      // the index, a search need not touch the rows, most of which are long.
      await index(db, 'submission_newest', ['space', 'created_at', 'seq', 'search'])
      await index(db, 'submission_by_state', ['space', 'state', 'created_at', 'seq'])
      await index(db, 'submission_by_operator', ['space', 'operator', 'created_at', 'seq'])
      await index(db, 'submission_by_conference', ['space', 'conference_id', 'settled_at'])
      await db.schema
        .createIndex('submission_due')
        .on('submission')
        .columns(['space', 'due_at'])
        .where(unsettled)
        .execute()
      // Two creates of one name at a time could not know whose conference they find.
      await db.schema
        .createIndex('submission_one_create_per_name')
        .unique()
        .on('submission')
        .columns(['space', 'name'])
        .where(sql<boolean>`kind = 'create' and ${unsettled}`)
        .execute()
    },
  }
}

function upstreamClock(): Migration {
  return {
    up: async (db: Kysely<unknown>) => {
      await db.schema.alterTable('submission').addColumn('begun_there', 'bigint').execute()
    },
  }
}

function leaseColumns(): Migration {
  return renameColumns('submission', [
    ['holder', 'lease_owner'],
    ['held_until', 'lease_until'],
    ['turns', 'retries'],
    ['due_at', 'next_attempt_at'],
    ['begun_there', 'upstream_started_at'],
  ])
}

function responseColumns(): Migration {
  return renameColumns('submission', [
    ['answer_status', 'response_status'],
    ['answer_body', 'response_body'],
  ])
}

/** Only names change: no row is rewritten, and the indexes follow. */
function renameColumns(
  table: string,
  pairs: readonly (readonly [from: string, to: string])[],
): Migration {
  return {
    up: async (db: Kysely<unknown>) => {
      for (const [from, to] of pairs) {
        await db.schema.alterTable(table).renameColumn(from, to).execute()
      }
    },
  }
}

/**
 * What was sent in has a table of its own: a row's state changes several times, and each time the
 * whole row is written.
 */
function batches({ serial }: ColumnTypes): Migration {
  return {
    up: async (db: Kysely<unknown>) => {
      await db.schema
        .createTable('batch')
        .addColumn('seq', sql.raw(serial), (column) => column.primaryKey())
        .addColumn('space', 'text', (column) => column.notNull())
        .addColumn('id', 'text', (column) => column.notNull().unique())
        .addColumn('key', 'text', (column) => column.notNull())
        .addColumn('fingerprint', 'text', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('title', 'text')
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('operator', 'text')
        .addColumn('request_id', 'text', (column) => column.notNull())
        .addColumn('total', 'integer', (column) => column.notNull())
        .addColumn('created_at', 'bigint', (column) => column.notNull())
        .addColumn('started_at', 'bigint')
        .addColumn('finished_at', 'bigint')
        .addColumn('waiting_until', 'bigint')
        .addColumn('lease_owner', 'text')
        .addColumn('lease_until', 'bigint', (column) => column.notNull())
        .addColumn('retries', 'integer', (column) => column.notNull().defaultTo(0))
        .addColumn('fence', 'integer', (column) => column.notNull().defaultTo(0))
        .addUniqueConstraint('batch_key', ['space', 'key'])
        .execute()
      await db.schema.createIndex('batch_newest').on('batch').columns(['space', 'seq']).execute()
      // Few batches are open, and they are looked for all the time.
      await db.schema
        .createIndex('batch_open')
        .on('batch')
        .columns(['space', 'lease_until'])
        .where(sql<boolean>`finished_at is null`)
        .execute()
      await db.schema
        .createTable('batch_row')
        .addColumn('batch_id', 'text', (column) => column.notNull())
        .addColumn('row_index', 'integer', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('try', 'integer', (column) => column.notNull())
        .addColumn('fence', 'integer', (column) => column.notNull())
        .addColumn('key', 'text')
        .addColumn('conference_id', 'text')
        .addColumn('name', 'text')
        .addColumn('seen_updated_at', 'text')
        .addColumn('updated_at', 'text')
        .addColumn('settled_at', 'bigint')
        .addColumn('before', 'text')
        .addColumn('problem', 'text')
        .addPrimaryKeyConstraint('batch_row_place', ['batch_id', 'row_index'])
        .execute()
      // For the next row to work on, and for how many there are of each state.
      await db.schema
        .createIndex('batch_row_by_state')
        .on('batch_row')
        .columns(['batch_id', 'state', 'row_index', 'settled_at'])
        .execute()
      await db.schema
        .createTable('batch_values')
        .addColumn('batch_id', 'text', (column) => column.notNull())
        .addColumn('row_index', 'integer', (column) => column.notNull())
        .addColumn('body', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('batch_values_place', ['batch_id', 'row_index'])
        .execute()
    },
  }
}

/** Each change leaves a version behind, also the last one, which deletes. */
function brandKits(): Migration {
  return {
    up: async (db: Kysely<unknown>) => {
      await db.schema
        .createTable('brand_kit')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('space', 'text', (column) => column.notNull())
        .addColumn('key', 'text', (column) => column.notNull())
        .addColumn('fingerprint', 'text', (column) => column.notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('name_key', 'text', (column) => column.notNull())
        .addColumn('notes', 'text', (column) => column.notNull())
        .addColumn('colors', 'text', (column) => column.notNull())
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('change_id', 'text', (column) => column.notNull())
        .addColumn('created_at', 'bigint', (column) => column.notNull())
        .addColumn('updated_at', 'bigint', (column) => column.notNull())
        .addColumn('deleted_at', 'bigint')
        .addColumn('created_by', 'text')
        .addColumn('updated_by', 'text')
        .addUniqueConstraint('brand_kit_key', ['space', 'key'])
        .execute()
      await db.schema
        .createIndex('brand_kit_one_per_name')
        .unique()
        .on('brand_kit')
        .columns(['space', 'name_key'])
        .where(sql<boolean>`deleted_at is null`)
        .execute()
      await db.schema
        .createIndex('brand_kit_oldest')
        .on('brand_kit')
        .columns(['space', 'created_at', 'id'])
        .execute()
      await db.schema
        .createTable('brand_kit_version')
        .addColumn('kit_id', 'text', (column) => column.notNull())
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('change_id', 'text', (column) => column.notNull())
        .addColumn('created_at', 'bigint', (column) => column.notNull())
        .addColumn('operator', 'text')
        .addColumn('action', 'text', (column) => column.notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('notes', 'text', (column) => column.notNull())
        .addColumn('colors', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('brand_kit_version_place', ['kit_id', 'version'])
        .execute()
      await db.schema.alterTable('submission').addColumn('brand_kit_id', 'text').execute()
      await db.schema.alterTable('batch').addColumn('brand_kit_id', 'text').execute()
      // Most changes are made without a kit.
      await db.schema
        .createIndex('submission_by_brand_kit')
        .on('submission')
        .columns(['space', 'brand_kit_id', 'conference_id', 'seq'])
        .where(sql<boolean>`brand_kit_id is not null`)
        .execute()
    },
  }
}

/** Templates are kept as brand kits are, in tables of the same columns. */
function templates(): Migration {
  return {
    up: async (db: Kysely<unknown>) => {
      await db.schema.alterTable('brand_kit').renameColumn('colors', 'content').execute()
      await db.schema.alterTable('brand_kit_version').renameColumn('colors', 'content').execute()
      await db.schema.alterTable('brand_kit_version').renameColumn('kit_id', 'record_id').execute()
      await db.schema
        .createTable('template')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('space', 'text', (column) => column.notNull())
        .addColumn('key', 'text', (column) => column.notNull())
        .addColumn('fingerprint', 'text', (column) => column.notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('name_key', 'text', (column) => column.notNull())
        .addColumn('notes', 'text', (column) => column.notNull())
        .addColumn('content', 'text', (column) => column.notNull())
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('change_id', 'text', (column) => column.notNull())
        .addColumn('created_at', 'bigint', (column) => column.notNull())
        .addColumn('updated_at', 'bigint', (column) => column.notNull())
        .addColumn('deleted_at', 'bigint')
        .addColumn('created_by', 'text')
        .addColumn('updated_by', 'text')
        .addUniqueConstraint('template_key', ['space', 'key'])
        .execute()
      await db.schema
        .createIndex('template_one_per_name')
        .unique()
        .on('template')
        .columns(['space', 'name_key'])
        .where(sql<boolean>`deleted_at is null`)
        .execute()
      await db.schema
        .createIndex('template_oldest')
        .on('template')
        .columns(['space', 'created_at', 'id'])
        .execute()
      await db.schema
        .createTable('template_version')
        .addColumn('record_id', 'text', (column) => column.notNull())
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('change_id', 'text', (column) => column.notNull())
        .addColumn('created_at', 'bigint', (column) => column.notNull())
        .addColumn('operator', 'text')
        .addColumn('action', 'text', (column) => column.notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('notes', 'text', (column) => column.notNull())
        .addColumn('content', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('template_version_place', ['record_id', 'version'])
        .execute()
      await db.schema.alterTable('submission').addColumn('template_id', 'text').execute()
      // Uses are counted from it alone. Most creates are made without a template.
      await db.schema
        .createIndex('submission_by_template')
        .on('submission')
        .columns(['space', 'template_id', 'state', 'created_at'])
        .where(sql<boolean>`template_id is not null`)
        .execute()
    },
  }
}

function streamDestinations(): Migration {
  return {
    up: async (db: Kysely<unknown>) => {
      await db.schema
        .createTable('stream_destination')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('space', 'text', (column) => column.notNull())
        .addColumn('key', 'text', (column) => column.notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('name_key', 'text', (column) => column.notNull())
        .addColumn('address', 'text', (column) => column.notNull())
        .addColumn('created_at', 'bigint', (column) => column.notNull())
        .addColumn('created_by', 'text')
        .addUniqueConstraint('stream_destination_key', ['space', 'key'])
        .addUniqueConstraint('stream_destination_one_per_name', ['space', 'name_key'])
        .execute()
    },
  }
}

function tokenReads(): Migration {
  return {
    up: async (db: Kysely<unknown>) => {
      await db.schema
        .createTable('token_read')
        .addColumn('space', 'text', (column) => column.notNull())
        .addColumn('conference_id', 'text', (column) => column.notNull())
        .addColumn('first_at', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('token_read_conference', ['space', 'conference_id'])
        .execute()
    },
  }
}

function index(db: Kysely<unknown>, name: string, columns: readonly string[]): Promise<void> {
  return db.schema
    .createIndex(name)
    .on('submission')
    .columns([...columns])
    .execute()
}
