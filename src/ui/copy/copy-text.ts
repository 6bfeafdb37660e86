/**
 * Puts a text on the clipboard.
 *
 * @returns whether it is there now; false where the browser forbids it
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyByCommand(text)
  }
}

/**
 * The clipboard API exists only in secure contexts, and may be denied there; a team's server may be
 * plain http. The command's own answer is not believed: it says yes where nothing was selected.
 */
function copyByCommand(text: string): boolean {
  let isTaken = false
  const take = (event: ClipboardEvent) => {
    if (!event.clipboardData) return
    event.clipboardData.setData('text/plain', text)
    event.preventDefault()
    isTaken = true
  }
  const focused = document.activeElement
  const area = document.createElement('textarea')
  area.value = text
  area.readOnly = true
  area.className = 'fixed top-0 opacity-0'
  // While a dialog is open, what is outside it can be neither focused nor selected.
  const dialog = focused?.closest('dialog') ?? [...document.querySelectorAll(':modal')].at(-1)
  ;(dialog ?? document.body).append(area)
  area.select()
  document.addEventListener('copy', take, true)
  try {
    return document.execCommand('copy') && isTaken
  } catch {
    return false
  } finally {
    document.removeEventListener('copy', take, true)
    area.remove()
    if (focused instanceof HTMLElement) focused.focus()
  }
}
