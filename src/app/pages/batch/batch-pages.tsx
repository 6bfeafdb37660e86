import { useSearch } from 'wouter'
import { lazyPage } from '../lazy-page.tsx'
import { EDIT_MARK } from './edit-many-path.ts'

const BatchesPage = lazyPage(() => import('./batches-page.tsx'))
const BatchPage = lazyPage(() => import('./batch-page.tsx'))
const EditManyPage = lazyPage(() => import('./edit-many-page.tsx'))

/** `/batch`, `/batch?edit` and `/batch/{id}`. */
export function BatchPages({ params }: { params: { id?: string | undefined } }) {
  const { id } = params
  const isEdit = new URLSearchParams(useSearch()).has(EDIT_MARK)
  if (id === undefined && isEdit) return <EditManyPage />
  return id === undefined ? <BatchesPage /> : <BatchPage key={id} id={id} />
}
