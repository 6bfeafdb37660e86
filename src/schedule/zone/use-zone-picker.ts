import { type ComponentType, startTransition, use, useEffect, useState } from 'react'
import { afterFirstPaint } from '#lib/browser/after-first-paint.ts'
import { Approached } from '#lib/browser/use-approach.ts'
import { useHydrated } from '#lib/browser/use-hydrated.ts'
import { ZoneFieldFallback } from './zone-field-fallback.tsx'
import type { ZoneInputProps } from './zone-field-props.ts'

type Picker = ComponentType<ZoneInputProps>

let ZonePicker: Picker | undefined

async function loadZonePicker(): Promise<Picker> {
  await afterFirstPaint()
  // Offline, or with a page older than the server, the browser's own list still does.
  const loaded = await import('./zone-picker.tsx').catch(() => undefined)
  ZonePicker = loaded?.default
  return ZonePicker ?? ZoneFieldFallback
}

/** @returns the list of zones that can be searched; undefined until it has come */
export function useZonePicker(): Picker | undefined {
  const [Picker, setPicker] = useState(() => ZonePicker)
  const isHydrated = useHydrated()
  const isTime = use(Approached) && isHydrated
  const isHere = Picker !== undefined
  useEffect(() => {
    if (!isTime || isHere) return
    let isGone = false
    void loadZonePicker().then((Loaded) => {
      if (!isGone) startTransition(() => setPicker(() => Loaded))
    })
    return () => {
      isGone = true
    }
  }, [isTime, isHere])
  return Picker
}
