import { useEffect, useState } from 'react'
import type { ColorField, Theme, ThemeName } from '#contract/theme.ts'
import type { Finding } from '#room/theme/contrast-report.ts'
import { lockedRoles } from '../studio.ts'
import { type Mending, reckonMending } from './fixes.ts'

/** Longest rest between two changes of one drag, in milliseconds. */
const rest = 150

/**
 * Reckons what to offer once the colours have come to rest, since it takes longer than a frame.
 *
 * @param theme the present one
 * @param findings its report
 * @param name which theme it is
 * @param locked fields of both themes that must stay
 * @returns the offer; undefined while the colours still move
 */
export function useMending(
  theme: Theme,
  findings: readonly Finding[],
  name: ThemeName,
  locked: ReadonlySet<ColorField>,
): Mending | undefined {
  const [mending, setMending] = useState<Mending>()
  useEffect(() => {
    setMending(undefined)
    const reckon = () => setMending(reckonMending(theme, findings, lockedRoles(locked, name)))
    const timer = setTimeout(reckon, rest)
    return () => clearTimeout(timer)
  }, [theme, findings, name, locked])
  return mending
}
