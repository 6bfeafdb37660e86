import type { BrowserContext, Locator, Page } from '@playwright/test'

const address = 'https://guests.example/'

/** Stands in for the room of SignalWire's own servers: it shows what it was given, in a style it writes. */
const room = `customElements.define('ready-room', class extends HTMLElement {
  connectedCallback() {
    const tree = this.attachShadow({ mode: 'open' })
    const style = document.createElement('style')
    style.textContent = ':host .told { color: rgb(1, 2, 3); background: rgb(250, 250, 250) }'
    const told = document.createElement('div')
    told.className = 'told'
    told.setAttribute('role', 'application')
    told.setAttribute('aria-label', 'Room')
    told.textContent = JSON.stringify(this.params)
    tree.append(style, told)
  }
})`

/** A downloaded join page on a web server, as guests see it. */
export class JoinPage {
  readonly page: Page
  readonly heading: Locator
  readonly message: Locator
  readonly countdown: Locator
  readonly room: Locator
  readonly again: Locator

  constructor(page: Page) {
    this.page = page
    this.heading = page.getByRole('heading', { level: 1 })
    this.message = page.getByRole('status')
    this.countdown = page.getByRole('timer')
    this.room = page.getByRole('application', { name: 'Room' })
    this.again = page.getByRole('button', { name: 'Try again' })
  }

  async open(): Promise<void> {
    await this.page.goto(address)
  }
}

/**
 * Puts a join page on a web server, and a room on the two addresses of SignalWire's.
 *
 * @returns how to take the room away, and what was asked for
 */
export async function serveJoinPage(context: BrowserContext, html: string) {
  let isDown = false
  const asked: string[] = []
  await context.route('https://cdn.signalwire.com/**', (route) => {
    const url = route.request().url()
    asked.push(url)
    if (isDown) return route.abort()
    const isScript = url.endsWith('.js')
    return route.fulfill({
      contentType: isScript ? 'text/javascript' : 'text/css',
      headers: { 'access-control-allow-origin': '*' },
      body: isScript ? room : '',
    })
  })
  await context.route(address, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  )
  return {
    asked,
    setDown: (down: boolean) => {
      isDown = down
    },
  }
}
