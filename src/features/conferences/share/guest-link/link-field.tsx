import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { classNames } from '#ui/class-names.ts'
import { controlStyle } from '#ui/fields/control-style.ts'
import { Field } from '#ui/fields/field.tsx'
import { readLink } from './read-link.ts'

type Props = {
  id: string
  value: string
  onChange: (typed: string) => void
  /** Links to choose from while there is none. */
  proposals: readonly string[]
  /** The field was left with a link that can be shared, or with none. */
  onSettle: (link: string) => void
}

/**
 * The address at which guests join. On blur, the field holds it as it is shared, and
 * says what was changed, or what is wrong with it.
 */
export function LinkField({ id, value, onChange, proposals, onSettle }: Props) {
  const [left, setLeft] = useState(false)
  const [cleaned, setCleaned] = useState<string | null>(null)
  const read = readLink(value)
  const leave = () => {
    setLeft(true)
    if (read.kind !== 'refused') onSettle(read.kind === 'link' ? read.link : '')
    if (read.kind !== 'link' || read.changed === null) return
    setCleaned(read.changed)
    onChange(read.link)
  }
  return (
    <Field
      id={id}
      label="Link"
      hint="Your page where guests join."
      error={left && read.kind === 'refused' ? read.why : undefined}
    >
      {(control) => (
        <>
          <input
            {...control}
            type="text"
            inputMode="url"
            dir="ltr"
            value={value}
            placeholder="https://"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            onChange={(event) => {
              setCleaned(null)
              onChange(event.target.value)
            }}
            onBlur={leave}
            className={classNames(controlStyle, 'h-9')}
          />
          <span
            role="status"
            className="block text-quiet text-xs empty:hidden [&:not(:empty)]:mt-1.5"
          >
            {cleaned}
          </span>
          {value === '' && proposals.length > 0 && (
            <span className="mt-1.5 flex flex-wrap items-center gap-1.5">
              {proposals.map((link) => (
                <Button
                  key={link}
                  aria-label={`Use ${link}`}
                  className="h-auto min-h-8 max-w-full whitespace-normal break-all py-1 text-start"
                  onClick={() => {
                    onChange(link)
                    onSettle(link)
                    document.getElementById(id)?.focus()
                  }}
                >
                  <span translate="no" dir="ltr">
                    {link}
                  </span>
                </Button>
              ))}
            </span>
          )}
        </>
      )}
    </Field>
  )
}
