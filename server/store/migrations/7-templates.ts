import { type Kysely, type Migration, sql } from 'kysely'

/** Templates are kept as brand kits are, in tables of the same columns. */
export function templates(): Migration {
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
