import { FileUp, Repeat, TableProperties } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { batchLimits } from '#contract/batches/batch.ts'
import { saveFile } from '#lib/browser/save-file.ts'
import { fieldTimeOf } from '#schedule/fields/field-time.ts'
import { Button } from '#ui/button.tsx'
import { classNames } from '#ui/class-names.ts'
import { controlStyle } from '#ui/fields/control-style.ts'
import { FieldError } from '#ui/fields/field.tsx'
import { fileMistake, type Source, sourceOfBytes, sourceOfText } from './source.ts'
import { templateFile } from './template.ts'
import { tooManyRows } from './too-many-rows.ts'

type Props = {
  /** How many more rows the batch can have. */
  places: number
  onSource: (source: Source) => void
  onSeries: () => void
  onBlank: () => void
}

const DAY_MS = 86_400_000

/** The ways to bring rows in: paste, drop or choose a file, a series, or an empty grid. */
export function BringIn({ places, onSource, onSeries, onBlank }: Props) {
  const id = useId()
  const picker = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [error, setError] = useState<string>()
  const [isOver, setOver] = useState(false)
  const take = (source: Source) => {
    const { rows } = source.table
    if (rows.length === 0) return setError('There is nothing in it.')
    // The first one may be of headings.
    if (rows.length > places + 1) return setError(tooManyRows(rows.length, places))
    setError(undefined)
    onSource(source)
  }
  const takeFile = async (file: File | undefined) => {
    if (!file) return
    if (file.size > batchLimits.bytes) return setError('This file is larger than 4 MiB: split it.')
    const bytes = new Uint8Array(await file.arrayBuffer())
    const mistake = fileMistake(bytes)
    if (mistake !== undefined) setError(mistake)
    else take(sourceOfBytes(file.name, bytes))
  }
  return (
    <section
      aria-labelledby={`${id}-title`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        void takeFile(event.dataTransfer.files[0])
      }}
      className={classNames(
        'rounded-xl border bg-surface p-5',
        isOver ? 'border-accent bg-accent-soft' : 'border-line',
      )}
    >
      <h2 id={`${id}-title`} className="font-semibold text-base">
        Bring rows in
      </h2>
      <label htmlFor={id} className="mt-4 mb-1.5 block font-medium">
        Paste from a spreadsheet
      </label>
      <textarea
        id={id}
        value={text}
        aria-describedby={`${id}-hint ${id}-error`}
        onChange={(event) => {
          setText(event.target.value)
          setError(undefined)
        }}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain')
          if (text !== '' || !/[\t\n]/.test(pasted.trim())) return
          event.preventDefault()
          setText(pasted)
          take(sourceOfText(pasted))
        }}
        className={`${controlStyle} min-h-28 py-2 font-mono text-xs`}
      />
      <p id={`${id}-hint`} className="mt-1.5 text-quiet text-xs">
        With the names of the columns in the first row, such as Title, Start, End. You can also drop
        a CSV or text file here. Nothing is sent before you have checked it.
      </p>
      <FieldError id={`${id}-error`} error={error} />
      <div className="mt-4 flex flex-wrap gap-2">
        <Button
          variant="primary"
          onClick={() =>
            text.trim() === '' ? setError('Paste some rows first.') : take(sourceOfText(text))
          }
        >
          Use these rows
        </Button>
        <Button onClick={() => picker.current?.click()}>
          <FileUp aria-hidden className="size-4" />
          <span>Choose a file</span>
        </Button>
        <input
          ref={picker}
          type="file"
          aria-label="File with rows"
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          tabIndex={-1}
          className="sr-only"
          onChange={(event) => {
            void takeFile(event.target.files?.[0])
            // The same file can be chosen again once it was corrected.
            event.target.value = ''
          }}
        />
        <Button onClick={onSeries}>
          <Repeat aria-hidden className="size-4" />
          <span>Make a series</span>
        </Button>
        <Button onClick={onBlank}>
          <TableProperties aria-hidden className="size-4" />
          <span>Start with empty rows</span>
        </Button>
        <Button
          variant="quiet"
          onClick={() => {
            const day = fieldTimeOf(Date.now() + 14 * DAY_MS, 'UTC').slice(0, 10)
            saveFile('greenroom-template.csv', 'text/csv', templateFile(day))
          }}
        >
          Download a template
        </Button>
      </div>
    </section>
  )
}
