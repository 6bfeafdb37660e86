import type { Page } from '@playwright/test'

/**
 * Does to a page what translators in browsers do: puts each text into `<font>` elements in place of
 * the text that was there, also whatever comes later. Texts in `translate="no"` stay.
 *
 * @returns `frozen` gives the texts that the page has written since this was last asked to a place
 *   where nobody sees them, so that a reader sees the old ones; `translated` how many texts there are
 *   that were put in place of the page's
 */
export async function translatePage(page: Page) {
  await page.addInitScript(() => {
    const frozen: string[] = []
    Object.assign(window, { frozenTexts: frozen })
    const value = Object.getOwnPropertyDescriptor(Node.prototype, 'nodeValue')
    if (!value) throw new Error('Nodes have no values')
    Object.defineProperty(Node.prototype, 'nodeValue', {
      ...value,
      set(this: Node, text: string | null) {
        // React fills a title before it puts it into the head.
        const isTitle = this.parentNode instanceof HTMLTitleElement
        if (this instanceof Text && !this.isConnected && !isTitle) frozen.push(text ?? '')
        value.set?.call(this, text)
      },
    })
    const isLeft = (text: Node) =>
      text.nodeValue?.trim() === '' ||
      !(text.parentNode instanceof HTMLElement) ||
      text.parentNode.closest('font, [translate="no"], script, style, title, option, textarea') !==
        null
    const wrap = (root: Node) => {
      const texts: Node[] = []
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      if (root.nodeType === Node.TEXT_NODE) texts.push(root)
      while (walker.nextNode()) texts.push(walker.currentNode)
      for (const text of texts) {
        if (isLeft(text)) continue
        const [outer, inner] = [document.createElement('font'), document.createElement('font')]
        inner.textContent = text.nodeValue
        outer.append(inner)
        text.parentNode?.replaceChild(outer, text)
      }
    }
    new MutationObserver((changes) => {
      for (const { type, target, addedNodes } of changes)
        if (type === 'characterData') wrap(target)
        else for (const node of addedNodes) wrap(node)
    }).observe(document, { subtree: true, childList: true, characterData: true })
  })
  return {
    frozen: () => page.evaluate(() => (window.frozenTexts ?? []).splice(0)),
    translated: () => page.evaluate(() => document.querySelectorAll('font > font').length),
  }
}

declare global {
  interface Window {
    frozenTexts?: string[]
  }
}
