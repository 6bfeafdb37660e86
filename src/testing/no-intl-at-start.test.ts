import { expect, test, vi } from 'vitest'

// The first `Intl` object has the browser read its tables of languages: 40 ms of the first screen on
// a fast machine, 160 on a slow one. Whatever needs one makes it when it is first used.
test('While the scripts of the pages load, none makes an Intl object or writes a number in words', async () => {
  const made: string[] = []
  const note = (name: string) => () => {
    made.push(`${name} in ${new Error(name).stack?.split('\n')[3]?.trim()}`)
  }
  for (const name of ['DateTimeFormat', 'NumberFormat', 'RelativeTimeFormat'] as const)
    watch(Intl, name, note(`Intl.${name}`))
  for (const name of ['Collator', 'ListFormat', 'PluralRules', 'DisplayNames'] as const)
    watch(Intl, name, note(`Intl.${name}`))
  watch(Number.prototype, 'toLocaleString', note('toLocaleString'))
  watch(String.prototype, 'localeCompare', note('localeCompare'))

  const pages = Object.entries(import.meta.glob('../app/**/*-page.tsx'))
  expect(pages.length).toBeGreaterThan(10)
  for (const [, load] of pages) await load()
  expect(made).toEqual([])

  expect(new Intl.NumberFormat('en').format(1000)).toBe('1,000')
  expect(made).toHaveLength(1)
  vi.restoreAllMocks()
})

function watch<Owner extends object>(owner: Owner, name: keyof Owner & string, note: () => void) {
  const real = owner[name]
  if (typeof real !== 'function') throw new TypeError(`${name} is no function`)
  Object.defineProperty(owner, name, {
    configurable: true,
    writable: true,
    value: new Proxy(real, {
      apply: (target, self, args) => {
        note()
        return Reflect.apply(target, self, args)
      },
      construct: (target, args) => {
        note()
        return Reflect.construct(target, args)
      },
    }),
  })
}
