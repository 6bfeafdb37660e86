import { paths } from '../paths.ts'
import { lazyPage } from './lazy-page.tsx'

const BatchesPage = lazyPage(() => import('./batches-page.tsx'))
const BatchPage = lazyPage(() => import('./batch-page.tsx'))
const EditManyPage = lazyPage(() => import('./edit-many-page.tsx'))

/** What stands for the id at `/batch/edit`. */
const EDIT = paths.editMany.slice(paths.batches.length + 1)

/** `/batch`, `/batch/edit` and `/batch/{id}`: in a file of their own, so that the first load names but one. */
export default function BatchPages({ params }: { params: { id?: string | undefined } }) {
  const { id } = params
  if (id === EDIT) return <EditManyPage />
  return id === undefined ? <BatchesPage /> : <BatchPage key={id} id={id} />
}
