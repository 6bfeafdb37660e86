import type { Studio } from './studio.ts'

/** Sets themes like SignalWire's defaults that can be read, the dark one dark, as one step. */
export async function applyReadableDefaults(studio: Studio): Promise<void> {
  const loaded = await import('#room/theme/derived/readable-defaults.ts').catch(() => undefined)
  if (!loaded) return studio.announce('That could not be loaded. Reload the page.')
  studio.apply('Readable colours applied', loaded.readableDefaults())
}
