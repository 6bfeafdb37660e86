import { useQuery } from '@tanstack/react-query'
import { LoaderCircle } from 'lucide-react'
import { useRef } from 'react'
import { Link, useLocation } from 'wouter'
import { runningBatches } from '#api/submissions/batches.ts'
import type { Batch } from '#contract/batches/batch.ts'
import { batchTitle, hasTitle, settled } from '#features/batch/run/batch-text.ts'
import { paths } from '../paths.ts'
import { useStepAside } from './use-step-aside.ts'

/** Says on every page that a batch is under way, and leads to it. */
export function BatchNote() {
  const [location] = useLocation()
  const { data } = useQuery(runningBatches)
  const [batch] = data ?? []
  return batch && location !== paths.batch(batch.id) ? <Note batch={batch} /> : null
}

function Note({ batch }: { batch: Batch }) {
  const link = useRef<HTMLAnchorElement>(null)
  useStepAside(link)
  const count = `${settled(batch).toLocaleString('en')} of ${batch.total.toLocaleString('en')}`
  return (
    <Link
      ref={link}
      href={paths.batch(batch.id)}
      className="fixed start-4 bottom-20 z-20 flex max-w-[min(20rem,calc(100vw-6rem))] items-center gap-2 rounded-full border border-line bg-raised py-2 ps-3 pe-4 shadow-raised hover:bg-hover data-aside:pointer-events-none data-aside:opacity-0"
    >
      <LoaderCircle aria-hidden className="size-4 shrink-0 animate-spin text-accent" />
      <span className="sr-only">Batch under way: </span>
      <span dir="auto" translate={hasTitle(batch) ? 'no' : undefined} className="min-w-0 truncate">
        {batchTitle(batch)}
      </span>
      <span className="shrink-0 text-quiet tabular-nums">{count}</span>
    </Link>
  )
}
