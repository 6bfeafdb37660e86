import path from 'node:path'
import { expect, test } from 'vitest'

const sources = import.meta.glob<string>(['../**/*.{ts,tsx}', '!../**/*.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** By its path below `src`. */
const codes: ReadonlyMap<string, string> = new Map(
  Object.entries(sources).map(([file, code]) => [path.posix.join('testing', file), code]),
)

const client = 'api/query-client.ts'

/** Has to run before the form can be used. */
const firstLoad = ['main.tsx', 'app/pages/conference/new-conference-page.tsx']

/** What a module imports statically, but for types; with what it names of each. */
function importsOf(file: string): readonly (readonly [names: string, from: string])[] {
  const code = codes.get(file) ?? ''
  const statements = code.matchAll(/^(?:import|export) (?!type )(?:([^'"]*?) from )?'([^']+)'/gms)
  return [...statements].map(([, names = '', from = '']) => [names, from])
}

function resolved(from: string, file: string): string {
  return from.startsWith('#') ? from.slice(1) : path.posix.join(path.posix.dirname(file), from)
}

/** The modules of ours that it cannot do without. */
function neededBy(starts: readonly string[]): ReadonlySet<string> {
  const needed = new Set<string>()
  const add = (file: string) => {
    if (needed.has(file) || !codes.has(file)) return
    needed.add(file)
    for (const [, from] of importsOf(file)) add(resolved(from, file))
  }
  for (const start of starts) add(start)
  return needed
}

/** Those that use a client: a hook of the library's finds it above, where it must have come by then. */
const users = [...codes.keys()].filter((file) =>
  importsOf(file).some(
    ([names, from]) => from === '@tanstack/react-query' && /\buse[A-Z]/.test(names),
  ),
)

/** What is loaded by itself, once it is needed. */
const parts = [...codes].flatMap(([file, code]) =>
  [...code.matchAll(/\bimport\('([^']+)'\)/g)].map(([, from = '']) => resolved(from, file)),
)

test('Each part that reads or changes anything brings the client along', () => {
  const using = parts.filter((part) => {
    const needed = neededBy([part])
    return users.some((user) => needed.has(user))
  })
  expect(using.length).toBeGreaterThan(20)
  expect(using.filter((part) => !neededBy([part]).has(client))).toEqual([])
})

test('The form can be used before the client has come', () => {
  const needed = neededBy(firstLoad)
  expect(needed).toContain('features/conference-form/conference-form.tsx')
  expect([...needed].filter((file) => file === client || users.includes(file))).toEqual([])
})
