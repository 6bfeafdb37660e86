import type { ServerResponse } from 'node:http'

const names = new WeakMap<ServerResponse, string>()

/** Notes which of our routes a request took. */
export function nameRoute(response: ServerResponse, name: string): void {
  names.set(response, name)
}

/**
 * @returns the route's path as its table has it, `page` for what the page is made of, and
 *   `none` where nothing was there: a short list, whatever callers ask for
 */
export function routeNameOf(response: ServerResponse): string {
  return names.get(response) ?? 'none'
}
