import type { Store } from '../store/store.ts'
import { wrapStoreErrors } from '../store/wrap-store-errors.ts'
import type { TemplateUses } from './template.ts'

/** Makes what counts the creates with templates that were done, as far as they are on record. */
export function createTemplateUses({ db }: Store, space: string) {
  const counts = () =>
    db
      .selectFrom('submission')
      .select(({ fn }) => [
        'template_id',
        fn.countAll<number>().as('count'),
        fn.max<number>('created_at').as('last'),
      ])
      .where('space', '=', space)
      .where('template_id', 'is not', null)
      .where('state', '=', 'done')
      .groupBy('template_id')

  /**
   * @param id of the only template to count for
   * @returns by template what was used at all
   */
  return (id?: string): Promise<ReadonlyMap<string | null, TemplateUses>> =>
    wrapStoreErrors(async () => {
      const query = id === undefined ? counts() : counts().where('template_id', '=', id)
      const rows = await query.execute()
      return new Map(
        rows.map(({ template_id, count, last }) => [template_id, { count, lastAt: last }]),
      )
    })
}
