import { ImageUp } from 'lucide-react'
import { type ChangeEvent, type DragEvent, useRef, useState } from 'react'
import { dominantColors } from '#color/image-palette.ts'
import { fieldLabels } from '#contract/conference-fields.ts'
import { type ColorField, colorFields } from '#contract/theme.ts'
import { themesFromBrand } from '#room/theme/derived/themes-from-brand.ts'
import { classNames } from '#ui/class-names.ts'
import { SelectField } from '#ui/fields/select-field.tsx'
import type { Studio } from '../studio.ts'
import { readImage } from './read-image.ts'

const MAX_COLORS = 8

const uses = [
  { value: 'both', label: 'Both themes, made from it' },
  ...colorFields.map((field) => ({ value: field, label: fieldLabels[field] })),
]

/** The colours of a logo or screenshot, to take one by one. The picture stays in the browser. */
export function ImageStart({ studio }: { studio: Studio }) {
  const [colors, setColors] = useState<readonly string[]>()
  const [outcome, setOutcome] = useState('')
  const latest = useRef<File>(undefined)
  const [use, setUse] = useState<ColorField | 'both'>('both')
  const [isOver, setOver] = useState(false)

  const read = async (file: File | undefined) => {
    if (!file) return
    latest.current = file
    const picture = await readImage(file)
    // A large picture may be done after a small one that was chosen later.
    if (latest.current !== file) return
    const found = picture ? dominantColors(picture.pixels, MAX_COLORS) : []
    setColors(found)
    setOutcome(outcomeWords(file.name, found.length, picture?.missing ?? 0))
  }
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    void read(target.files?.[0])
    // Else a browser would not say that the same file, changed since, was chosen again.
    target.value = ''
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void read(event.dataTransfer.files[0])
  }
  const take = (color: string) => {
    if (use === 'both') studio.apply(`Themes made from ${color}`, themesFromBrand(color))
    else studio.set(`${fieldLabels[use]} taken from the picture`, use, color)
  }

  return (
    <div className="space-y-3">
      <label
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={classNames(
          'relative flex min-h-20 flex-col items-center justify-center gap-1 rounded-lg border border-strong border-dashed p-3 text-center text-quiet hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-focus',
          isOver && 'bg-hover text-ink',
        )}
      >
        <ImageUp aria-hidden className="size-5" />
        <span>Drop a logo or screenshot, or choose one</span>
        <span className="text-xs">It stays in this browser.</span>
        <input
          type="file"
          accept="image/*"
          aria-label="Picture"
          onChange={choose}
          className="absolute inset-0 cursor-pointer opacity-0"
        />
      </label>
      <p role="status" className="text-quiet text-xs">
        {outcome}
      </p>
      {colors && colors.length > 0 && (
        <>
          <SelectField
            id="picture-use"
            label="Use it for"
            options={uses}
            value={use}
            onChange={({ target }) =>
              setUse(colorFields.find((field) => field === target.value) ?? 'both')
            }
          />
          <ul className="flex flex-wrap gap-2">
            {colors.map((color) => (
              <li key={color}>
                <button
                  type="button"
                  onClick={() => take(color)}
                  className="flex h-8 items-center gap-2 rounded-md border border-line px-2 hover:border-strong hover:bg-hover"
                >
                  <span
                    aria-hidden
                    className="size-4 rounded-sm border border-strong"
                    style={{ backgroundColor: color }}
                  />
                  <code translate="no" className="text-xs">
                    {color}
                  </code>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function outcomeWords(name: string, colors: number, missing: number): string {
  const others = missing === 1 ? 'another picture' : `${missing} other pictures`
  if (colors === 0) {
    const why = missing > 0 ? `: it refers to ${others}, which the file does not hold` : ''
    return `No colours could be read from ${name}${why}.`
  }
  const found = colors === 1 ? '1 colour found.' : `${colors} colours found, the dominant first.`
  return missing > 0 ? `${found} Left out: ${others} that the file only refers to.` : found
}
