import { type Kysely, type Migration, sql } from 'kysely'

/** Each change leaves a version behind, also the last one, which deletes. */
export function brandKits(): Migration {
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
