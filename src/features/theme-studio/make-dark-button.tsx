import { useSyncExternalStore } from 'react'
import { defaultTheme } from '#contract/theme.ts'
import { contrastStore, usesDefaultColors } from './contrast/contrast-store.ts'
import type { Studio } from './studio.ts'

/** Beside a dark theme's background that is still white, SignalWire's default, once colours are chosen. */
export default function MakeDarkButton({ studio }: { studio: Studio }) {
  const { colors } = studio.editor
  const isLeftWhite = useSyncExternalStore(contrastStore(colors).subscribe, () => {
    const isWhite = colors.get().dark.background.toUpperCase() === defaultTheme.background
    return isWhite && !usesDefaultColors(colors.get())
  })
  if (!isLeftWhite) return null
  const derive = async () => {
    const loaded = await import('#room/theme/derived/derive-dark-theme.ts').catch(() => undefined)
    if (!loaded) return studio.announce('That could not be loaded. Reload the page.')
    const { light } = colors.get()
    studio.apply('Dark theme made from light', { light, dark: loaded.deriveDarkTheme(light) })
    // The button is gone.
    studio.editor.focus('dark_background')
  }
  return (
    <button
      type="button"
      title="White is SignalWire’s default, even for the dark theme"
      onClick={() => void derive()}
      className="min-h-6 rounded-sm text-accent text-xs underline underline-offset-2"
    >
      Make it dark
    </button>
  )
}
