import { useSyncExternalStore } from 'react'
import { defaultTheme } from '#contract/theme.ts'
import { contrastStore } from './contrast/contrast-store.ts'
import type { Studio } from './studio.ts'

/** Points out a dark theme that is as white as the light one: SignalWire's default. */
export default function WhiteDarkNote({ studio }: { studio: Studio }) {
  const { colors } = studio.port
  const isWhite = useSyncExternalStore(
    contrastStore(colors).subscribe,
    () => colors.get().dark.background.toUpperCase() === defaultTheme.background,
  )
  if (!isWhite) return null
  const derive = async () => {
    const twins = await import('#room/theme/derive-dark-theme.ts').catch(() => undefined)
    if (!twins) return studio.announce('That could not be loaded. Reload the page.')
    const { light } = colors.get()
    studio.apply('Dark theme made from light', { light, dark: twins.deriveDarkTheme(light) })
  }
  return (
    <p className="mt-1.5 text-quiet text-xs">
      White: SignalWire’s default, even for the dark theme.{' '}
      <button
        type="button"
        onClick={() => void derive()}
        className="inline-flex min-h-6 items-center text-accent underline underline-offset-2"
      >
        Make it dark
      </button>
    </p>
  )
}
