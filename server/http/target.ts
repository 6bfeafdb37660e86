/** A request target, split at its first question mark and otherwise as it came. */
export type Target = { readonly path: string; readonly query: string }

/** @param url as the request line has it */
export function targetOf(url: string): Target {
  const mark = url.indexOf('?')
  return mark < 0
    ? { path: url, query: '' }
    : { path: url.slice(0, mark), query: url.slice(mark + 1) }
}

/** @returns whether a path is under `/api`, however it is spelt */
export function isUnderApi(path: string): boolean {
  return !path.startsWith('/') || /^\/+api(?![\w-])/i.test(path)
}
