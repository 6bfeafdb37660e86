import { useEffect, useState } from 'react'
import type { ColorRole, ThemeName } from '#contract/theme.ts'
import type { PrejoinStep, Scene } from './describe-preview.ts'
import type { Highlight, HighlightTarget } from './highlight.ts'

/** Which picture of the room is in view; of the themes, where only one fits. */
export type ShownScene = Readonly<{ scene: Scene; step: PrejoinStep; theme: ThemeName }>

const initial: ShownScene = { scene: 'room', step: 'permissions', theme: 'light' }

/** Colours that only the scene before joining shows, with the step that shows them best. */
export const stepOfRole: Partial<Record<ColorRole, PrejoinStep>> = {
  primary: 'permissions',
  success: 'microphone',
}

/**
 * What the operator has chosen to see; while a colour is edited that it does not show, what shows
 * that. Who reaches into the preview then keeps what is in view.
 */
export function useShownScene(highlight: Highlight | undefined) {
  const [chosen, setChosen] = useState(initial)
  const edited = useEditedColor(highlight)
  const shown = edited ? sceneOf(edited, chosen) : chosen
  return {
    shown,
    chosen,
    choose: (change: Partial<ShownScene>) => setChosen({ ...shown, ...change }),
    keep: () => setChosen(shown),
  }
}

function sceneOf({ theme, role }: HighlightTarget, chosen: ShownScene): ShownScene {
  const step = stepOfRole[role]
  if (step === undefined || chosen.scene === 'prejoin') return { ...chosen, theme }
  return { scene: 'prejoin', step, theme }
}

/** The colour whose field has the focus, without the gap between leaving it and the next one. */
function useEditedColor(highlight: Highlight | undefined): HighlightTarget | null {
  const [edited, setEdited] = useState<HighlightTarget | null>(null)
  useEffect(() => {
    if (!highlight) return
    let leaving: ReturnType<typeof setTimeout> | undefined
    const follow = () => {
      clearTimeout(leaving)
      const target = highlight.focused.get()
      if (target) setEdited(target)
      else leaving = setTimeout(() => setEdited(null))
    }
    const unsubscribe = highlight.focused.subscribe(follow)
    return () => {
      clearTimeout(leaving)
      unsubscribe()
    }
  }, [highlight])
  return edited
}
