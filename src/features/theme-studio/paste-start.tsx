import { useState } from 'react'
import { fieldLabels } from '#contract/conference-fields.ts'
import { colorFields, colorRoles } from '#contract/theme.ts'
import type { SomeColors, Themes } from '#room/color-source.ts'
import { readTheme } from '#room/read-theme.ts'
import { Button } from '#ui/button.tsx'
import { classNames } from '#ui/class-names.ts'
import { controlLook } from '#ui/control-look.ts'
import { Field } from '#ui/field.tsx'
import type { Studio } from './studio.ts'

/** Colours out of a text, shown before they are used. */
export function PasteStart({ studio }: { studio: Studio }) {
  const [text, setText] = useState('')
  const colors = readTheme(text)
  const found = colorFields.filter((field) => colors[field] !== undefined)
  return (
    <div className="space-y-3">
      <Field
        id="pasted-theme"
        label="Colours as text"
        hint="CSS variables, a Tailwind theme, JSON, or a list: five values are the light theme, ten are both, in the order of this form."
      >
        {(control) => (
          <textarea
            {...control}
            value={text}
            onChange={(event) => setText(event.target.value)}
            rows={4}
            dir="ltr"
            spellCheck={false}
            className={classNames(controlLook, 'py-2 font-mono')}
          />
        )}
      </Field>
      <div role="status">
        {text.trim() !== '' && (
          <p className="text-quiet text-xs">
            {found.length === 0
              ? 'No colour found in this text.'
              : `${found.length} of ten colours found.`}
          </p>
        )}
        <ul className="mt-1 flex flex-wrap gap-x-3 gap-y-1 text-xs">
          {found.map((field) => (
            <li key={field} className="flex items-center gap-1.5">
              <span
                aria-hidden
                className="size-3 rounded-xs border border-strong"
                style={{ backgroundColor: colors[field] }}
              />
              {fieldLabels[field]} <code className="text-quiet">{colors[field]}</code>
            </li>
          ))}
        </ul>
      </div>
      <Button
        disabled={found.length === 0}
        onClick={() =>
          studio.apply('Pasted colours are in place', overlay(studio.port.colors.get(), colors))
        }
      >
        Use these colours
      </Button>
    </div>
  )
}

function overlay(themes: Themes, colors: SomeColors): Themes {
  const fill = (theme: 'light' | 'dark') => ({
    ...themes[theme],
    ...Object.fromEntries(
      colorRoles.flatMap((role) => {
        const color = colors[`${theme}_${role}`]
        return color === undefined ? [] : [[role, color]]
      }),
    ),
  })
  return { light: fill('light'), dark: fill('dark') }
}
