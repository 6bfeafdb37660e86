import { FileUp } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { classNames } from '#ui/class-names.ts'
import { controlStyle } from '#ui/fields/control-style.ts'

type Props = {
  /** Whether files are being dragged over the page. */
  isOver: boolean
  isBusy: boolean
  onFiles: (files: readonly File[]) => void
  onText: (text: string) => void
}

/** Ways to bring kits in: choose or drop files, or paste. */
export function BringKits({ isOver, isBusy, onFiles, onText }: Props) {
  const id = useId()
  const picker = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const take = (pasted: string) => {
    setText('')
    onText(pasted)
  }
  return (
    <section
      aria-labelledby={`${id}-title`}
      className={classNames(
        'rounded-xl border p-5 sm:p-6',
        isOver ? 'border-accent bg-accent-soft' : 'border-line bg-surface',
      )}
    >
      <h2 id={`${id}-title`} className="font-semibold text-base">
        Bring kits in
      </h2>
      <p className="mt-1 text-quiet">
        Files of this or another Greenroom, design tokens, or styles that name ten colours. Several
        at once are fine. Nothing is saved before you have seen what would change.
      </p>
      <div className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button variant="primary" disabled={isBusy} onClick={() => picker.current?.click()}>
          <FileUp aria-hidden className="size-4" />
          <span>Choose files</span>
        </Button>
        <span className="text-quiet">or drop them anywhere here</span>
        <input
          ref={picker}
          type="file"
          multiple
          aria-label="Files with brand kits"
          accept=".json,.tokens,.css,.scss,.less,.txt,.xml,.gpl,.csv,.tsv,.js,.ts,application/json,text/*"
          tabIndex={-1}
          className="sr-only"
          onChange={(event) => {
            onFiles([...(event.target.files ?? [])])
            // The same file can be chosen again once it was corrected.
            event.target.value = ''
          }}
        />
      </div>
      <label htmlFor={id} className="mt-4 mb-1.5 block font-medium">
        Or paste them
      </label>
      <textarea
        id={id}
        value={text}
        rows={3}
        dir="ltr"
        spellCheck={false}
        disabled={isBusy}
        onChange={(event) => setText(event.target.value)}
        onPaste={(event) => {
          const files = [...event.clipboardData.files]
          const pasted = event.clipboardData.getData('text/plain')
          if (text !== '' || (files.length === 0 && pasted.trim() === '')) return
          event.preventDefault()
          if (files.length > 0) onFiles(files)
          else take(pasted)
        }}
        className={classNames(controlStyle, 'py-2 font-mono text-xs')}
      />
      {text.trim() !== '' && (
        <Button className="mt-2" onClick={() => take(text)}>
          Read this text
        </Button>
      )}
    </section>
  )
}
