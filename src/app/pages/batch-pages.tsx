import { lazyPage } from './lazy-page.tsx'

const BatchesPage = lazyPage(() => import('./batches-page.tsx'))
const BatchPage = lazyPage(() => import('./batch-page.tsx'))

/** `/batch` and `/batch/{id}`: in a file of their own, so that the first load names but one. */
export default function BatchPages({ params }: { params: { id?: string | undefined } }) {
  const { id } = params
  return id === undefined ? <BatchesPage /> : <BatchPage key={id} id={id} />
}
