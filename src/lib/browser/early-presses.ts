/** What was pressed before the page's script had come; `index.html` collects it. */
export type EarlyPresses = {
  /** Buttons that do nothing by themselves, in the order in which they were pressed. */
  buttons: HTMLElement[]
  /** Choices that are no fields of the form, such as the scene of the preview, and what was chosen. */
  choices: (readonly [control: HTMLInputElement | HTMLSelectElement, value: string])[]
  /** Whether the form was to be sent. */
  isSubmitted: boolean
  /** The script is here: React keeps what is pressed in the page until it has taken it over. */
  stop: () => void
  /** Leaves the keys of the whole page to the form, and takes away what was said of them. */
  stopKeys: () => void
}

declare global {
  interface Window {
    earlyPresses?: EarlyPresses
  }
}

/** @returns whether there is one to be carried out */
export function hasEarlyPresses(): boolean {
  const early = window.earlyPresses
  return (
    early !== undefined && (early.isSubmitted || early.buttons.length + early.choices.length > 0)
  )
}

/**
 * Carries out, once, what was pressed in a page that could not answer yet: one after the other, each
 * seeing what came of those before it.
 */
export async function replayEarlyPresses(submit: () => void): Promise<void> {
  const early = window.earlyPresses
  if (!early) return
  delete window.earlyPresses
  early.stopKeys()
  // React renders what follows from a press in a microtask after it, and nothing within an effect.
  const presses = [
    ...early.choices.map((choice) => () => choose(...choice)),
    ...early.buttons.map((button) => () => button.click()),
    () => early.isSubmitted && submit(),
  ]
  for (const press of presses) {
    await Promise.resolve()
    press()
  }
}

/** React takes what it finds for what it has been told of, so it must see the change once more. */
function choose(control: HTMLInputElement | HTMLSelectElement, value: string): void {
  if (control.type === 'range') {
    control.value = ''
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(control, value)
    control.dispatchEvent(new Event('input', { bubbles: true }))
  } else if (control instanceof HTMLInputElement) {
    control.checked = false
    control.click()
  } else {
    control.value = value
    control.dispatchEvent(new Event('change', { bubbles: true }))
  }
}
