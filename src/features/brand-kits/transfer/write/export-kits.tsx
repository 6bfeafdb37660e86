import { Download } from 'lucide-react'
import { useId, useState } from 'react'
import type { BrandKit } from '#contract/records/brand-kit.ts'
import { saveFile } from '#lib/browser/save-file.ts'
import { Button } from '#ui/button.tsx'
import { CopyButton } from '#ui/copy/copy-button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { isolateDirection } from '#ui/isolate-direction.ts'
import { type ExportFormat, exportFormats, fileName } from './export-formats.ts'

type Props = {
  /** What there is to choose from; of one alone there is no choice. */
  kits: readonly BrandKit[]
  /** Which of them are chosen at first. */
  chosen: readonly BrandKit[]
  onClose: () => void
}

const formats: readonly ExportFormat[] = ['greenroom', 'tokens', 'css']

/** Saves one kit, some or all as a file. */
export function ExportKits({ kits, chosen: first, onClose }: Props) {
  const id = useId()
  const [format, setFormat] = useState<ExportFormat>('greenroom')
  const [ids, setIds] = useState<ReadonlySet<string>>(() => new Set(first.map((kit) => kit.id)))
  const chosen = kits.filter((kit) => ids.has(kit.id))
  const isAll = chosen.length === kits.length
  const { type, write } = exportFormats[format]
  const toggle = (kitId: string) => {
    const next = new Set(ids)
    if (!next.delete(kitId)) next.add(kitId)
    setIds(next)
  }
  const [only] = kits
  return (
    <Dialog
      title={
        kits.length === 1 && only ? `Export “${isolateDirection(only.name)}”` : 'Export brand kits'
      }
      wide
      onCancel={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          {chosen.length > 0 && <CopyButton label="Copy as text" text={write(chosen)} />}
          <Button
            variant="primary"
            disabled={chosen.length === 0}
            onClick={() => {
              saveFile(fileName(chosen, format), type, write(chosen))
              onClose()
            }}
          >
            <Download aria-hidden className="size-4" />
            <span>Save file</span>
          </Button>
        </>
      }
    >
      <p>The file has names, notes and colours, and nothing of who made them or of conferences.</p>
      <fieldset className="mt-4">
        <legend className="mb-1.5 font-medium text-ink">Format</legend>
        <div className="space-y-2">
          {formats.map((each) => (
            <label
              key={each}
              className="flex cursor-pointer items-start gap-2.5 rounded-md border border-line p-2.5 hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft"
            >
              <input
                type="radio"
                name={`${id}-format`}
                checked={format === each}
                onChange={() => setFormat(each)}
                className="mt-0.5 shrink-0 accent-accent"
              />
              <span className="min-w-0">
                <span className="block text-ink">{exportFormats[each].label}</span>
                <span className="block text-xs">{exportFormats[each].about}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {kits.length > 1 && (
        <fieldset className="mt-4">
          <legend className="mb-1.5 font-medium text-ink">
            {`Kits, ${chosen.length} of ${kits.length}`}
          </legend>
          <label className="flex min-h-8 w-fit cursor-pointer items-center gap-2.5 text-ink">
            <input
              type="checkbox"
              checked={isAll}
              onChange={() => setIds(new Set(isAll ? [] : kits.map((kit) => kit.id)))}
              className="size-4 accent-accent"
            />
            <span>All</span>
          </label>
          <ul className="max-h-[30dvh] overflow-y-auto rounded-md border border-line">
            {kits.map((kit) => (
              <li key={kit.id} className="border-line border-b last:border-b-0">
                <label className="flex min-h-9 cursor-pointer items-center gap-2.5 px-2.5 text-ink hover:bg-hover">
                  <input
                    type="checkbox"
                    checked={ids.has(kit.id)}
                    onChange={() => toggle(kit.id)}
                    className="size-4 shrink-0 accent-accent"
                  />
                  <span dir="auto" translate="no" className="min-w-0 truncate">
                    {kit.name}
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
      )}
    </Dialog>
  )
}
