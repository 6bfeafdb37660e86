import { type KeyboardEvent, lazy, Suspense, useState } from 'react'
import { Segmented } from '#ui/fields/segmented.tsx'
import type { Studio } from '../studio.ts'
import { ToolsFallback } from '../tools-fallback.tsx'
import { BrandStart } from './brand-start.tsx'
import { ImageStart } from './image-start.tsx'
import { PresetStart } from './preset-start.tsx'

const KitStart = lazy(() => import('./kit-start.tsx').catch(() => ({ default: ToolsFallback })))
// Few need the code that reads every theme format.
const PasteStart = lazy(() => import('./paste-start.tsx').catch(() => ({ default: ToolsFallback })))

const ways = [
  ['presets', 'Presets'],
  ['kits', 'Brand kits'],
  ['brand', 'Brand colour'],
  ['paste', 'Paste'],
  ['picture', 'Picture'],
] as const

/** Five ways to a first pair of themes. Each is one undo step. */
export default function StartPanel({ studio }: { studio: Studio }) {
  const [way, setWay] = useState<(typeof ways)[number][0]>('presets')
  return (
    <section
      aria-label="Start from"
      onKeyDown={keepFromForm}
      className="rounded-lg border border-line p-3"
    >
      <Segmented
        label="Ways to start"
        options={ways}
        value={way}
        onChange={setWay}
        className="mb-3 max-w-full overflow-x-auto"
      />
      {way === 'presets' && <PresetStart studio={studio} />}
      {way === 'kits' && (
        <Suspense fallback={<div className="h-24" />}>
          <KitStart studio={studio} />
        </Suspense>
      )}
      {way === 'brand' && <BrandStart studio={studio} />}
      {way === 'paste' && (
        <Suspense fallback={<div className="h-40" />}>
          <PasteStart studio={studio} />
        </Suspense>
      )}
      {way === 'picture' && <ImageStart studio={studio} />}
    </section>
  )
}

/** Enter in one of these fields would submit the form around it. */
function keepFromForm(event: KeyboardEvent): void {
  const isPlain = !event.ctrlKey && !event.metaKey
  if (event.key === 'Enter' && isPlain && event.target instanceof HTMLInputElement)
    event.preventDefault()
}
