import { useEffect, useState } from 'react'
import type { ColorField, Theme, ThemeName } from '#contract/theme.ts'

import { debounce } from '#lib/debounce.ts'
import type { Finding } from '#room/theme/contrast/contrast-report.ts'

import { lockedRoles } from '../studio.ts'
import { computeFixes, type Fixes } from './fixes.ts'

/** Longest rest between two changes of one drag, in milliseconds. */
const DRAG_IDLE_MS = 150

/**
 * Computes what to offer once the colours have come to rest, since it takes longer than a frame.
 *
 * @returns the offer; undefined while the colours still move
 */
export function useFixes(
  theme: Theme,
  findings: readonly Finding[],
  name: ThemeName,
  locked: ReadonlySet<ColorField>,
): Fixes | undefined {
  const [fixes, setFixes] = useState<Fixes>()
  useEffect(() => {
    setFixes(undefined)
    const compute = debounce(
      () => setFixes(computeFixes(theme, findings, lockedRoles(locked, name))),
      DRAG_IDLE_MS,
    )
    compute()
    return compute.cancel
  }, [theme, findings, name, locked])
  return fixes
}
