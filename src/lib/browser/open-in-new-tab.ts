/** A tab that waits for its address. */
export type WaitingTab = {
  /** `closed`: somebody closed it meanwhile. `refused`: that is no web address. */
  goTo(address: string): 'gone' | 'closed' | 'refused'
  close(): void
}

/**
 * Opens a tab whose address is not known yet. To be called while a press is handled: later, a
 * browser takes it for a pop-up and blocks it.
 *
 * @param text shown in the tab meanwhile
 * @returns undefined where the browser blocked it all the same
 */
export function openWaitingTab(text: string): WaitingTab | undefined {
  const tab = window.open('', '_blank')
  if (!tab) return undefined
  // What is shown there later must not be able to reach this page.
  tab.opener = null
  tab.document.title = text
  tab.document.body.textContent = text
  return {
    goTo(address) {
      if (tab.closed) return 'closed'
      if (!isWebAddress(address)) return 'refused'
      // Our policy is to send no referrer; the address is in no link and no history of this page.
      tab.location.replace(address)
      return 'gone'
    },
    close: () => tab.close(),
  }
}

/** @returns whether it leads to another machine, and is no script or text of somebody's */
export function isWebAddress(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)
}
