import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { brandPaths } from '#contract/paths/brand-paths.ts'
import { defaultTheme } from '#contract/theme.ts'
import type { Themes } from '#room/theme/color-source.ts'
import { writeKitHash } from '#room/theme/kits/kit-link.ts'
import { writeShareHash } from '#room/theme/share-link.ts'
import { writeCss, writeFields, writeJson } from '#room/theme/write-theme.ts'
import { ActionMenu } from '#ui/action-menu.tsx'
import CopyFallback from '#ui/copy/copy-fallback.tsx'
import { copyText } from '#ui/copy/copy-text.ts'
import type { Studio } from './studio.ts'

const loadTwin = () => import('#room/theme/derived/derive-dark-theme.ts')

/** Rarer actions: derive the other theme, keep both as a brand kit, copy, reset. */
export function ThemeMenu({ studio }: { studio: Studio }) {
  const themes = () => studio.editor.colors.get()
  const [, navigate] = useLocation()
  const place = useRef<HTMLSpanElement>(null)
  const [byHand, setByHand] = useState<{ what: string; text: string }>()

  const derive = async (theme: 'light' | 'dark') => {
    const twins = await loadTwin().catch(() => undefined)
    if (!twins) return studio.announce('That could not be loaded. Reload the page.')
    const { deriveDarkTheme, deriveLightTheme } = twins
    const { light, dark } = themes()
    if (theme === 'dark')
      studio.apply('Dark theme made from light', { light, dark: deriveDarkTheme(light) })
    else studio.apply('Light theme made from dark', { light: deriveLightTheme(dark), dark })
  }
  const copy = async (what: string, write: (themes: Themes) => string) => {
    const text = write(themes())
    const copied = await copyText(text)
    studio.announce(copied ? `${what} copied` : 'Copying is blocked')
    if (!copied) setByHand({ what, text })
  }
  // The form asks first, and keeps its draft.
  const saveAsKit = () => {
    const title = place.current?.closest('form')?.elements.namedItem('display_name')
    const name = title instanceof HTMLInputElement ? title.value : ''
    navigate(brandPaths.newBrand + writeKitHash({ name, themes: themes() }))
  }
  const reset = (words: string, change: Partial<Themes>) =>
    studio.apply(`${words} reset`, { ...themes(), ...change })

  return (
    <>
      <span ref={place} hidden />
      <ActionMenu
        label="More"
        groups={[
          [
            'Derive',
            [
              { label: 'Dark theme from light', onSelect: () => void derive('dark') },
              { label: 'Light theme from dark', onSelect: () => void derive('light') },
            ],
          ],
          ...(studio.editor.isBrandKit
            ? []
            : [['Keep', [{ label: 'Save as brand kit', onSelect: saveAsKit }]] as const]),
          [
            'Copy both themes',
            [
              {
                label: 'As a link',
                onSelect: () =>
                  void copy(
                    'Link',
                    (both) =>
                      `${window.location.origin}${window.location.pathname}${writeShareHash(both)}`,
                  ),
              },
              {
                label: 'As CSS variables',
                onSelect: () => void copy('CSS variables', writeCss),
              },
              { label: 'As JSON', onSelect: () => void copy('JSON', writeJson) },
              {
                label: 'As API fields',
                onSelect: () => void copy('API fields', writeFields),
              },
            ],
          ],
          [
            'Back to SignalWire’s defaults',
            [
              {
                label: 'Reset light',
                onSelect: () => reset('Light theme', { light: defaultTheme }),
              },
              { label: 'Reset dark', onSelect: () => reset('Dark theme', { dark: defaultTheme }) },
              {
                label: 'Reset both',
                onSelect: () => reset('Both themes', { light: defaultTheme, dark: defaultTheme }),
              },
            ],
          ],
        ]}
      />
      {byHand && (
        <CopyFallback
          text={byHand.text}
          beside={document.body}
          onCopied={() => studio.announce(`${byHand.what} copied`)}
          onClose={() => setByHand(undefined)}
        />
      )}
    </>
  )
}
