import { useState, useSyncExternalStore } from 'react'
import type { ReadColor } from '#color/css-color/color-function.ts'
import { loadColorReader, readColorText } from '#color/css-color/read-color-text.ts'
import type { ColorValue } from '#ui/color-picker/color-value.ts'

type Field = {
  /** The last text that was a colour. */
  color: ColorValue
  /** The text as it stands in the field. */
  getText: () => string
  set: (hex: string) => void
}

type Entry = {
  /** What could not be kept of a colour; gone with the colour itself. */
  remark: string | undefined
  /** Call it when the field gets the focus: what follows then need not wait. */
  prepare: () => void
  /**
   * @returns whether the text is known to be a colour, which then is in the field instead of it; one
   *   that is only found to be a colour later replaces what was pasted then
   */
  paste: (text: string) => boolean
  /** Turns what was typed into six digits. */
  tidy: () => void
}

/** Lets a field that holds six digits take a colour in whatever way it is written. */
export function useColorInput({ color, getText, set }: Field): Entry {
  const [translucent, setTranslucent] = useState<ReadColor>()
  const isRemarked = useSyncExternalStore(
    color.subscribe,
    () => translucent !== undefined && color.get() === translucent.hex,
    () => false,
  )
  const take = (read: ReadColor) => {
    set(read.hex)
    setTranslucent(read.alpha < 1 ? read : undefined)
  }
  const tidyNow = (text: string) => {
    const read = readColorText(text)
    if (read && read.hex !== text) take(read)
    return read !== undefined
  }
  const tidyLater = async (text: string) => {
    if ((await loadColorReader()) && getText() === text) tidyNow(text)
  }
  const pasteLater = async (text: string) => {
    if (!(await loadColorReader())) return
    const read = readColorText(text)
    if (read && getText().includes(text.trim())) take(read)
  }
  return {
    remark: isRemarked && translucent ? opacityNotice(translucent.alpha) : undefined,
    prepare: () => void loadColorReader(),
    paste: (text) => {
      const read = readColorText(text)
      if (read) take(read)
      else void pasteLater(text)
      return read !== undefined
    },
    tidy: () => {
      const text = getText()
      if (!tidyNow(text) && text.trim() !== '') void tidyLater(text)
    },
  }
}

/**
 * @param alpha an opacity, from 0 to 1
 * @returns that it was left out, and why
 */
export function opacityNotice(alpha: number): string {
  return `Its opacity of ${Number((alpha * 100).toPrecision(2))} % is left out: the colours of a room are opaque.`
}
