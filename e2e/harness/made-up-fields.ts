import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Plugin } from 'vite'

/** Of the module that the made-up fields are added to. */
export const tablePath = 'src/contract/conference-fields.ts'

const entries = `
  made_up_switch: switchField({
    label: 'Made-up switch',
    section: 'room',
    calls: 'both',
    hint: 'Only there for a test.',
    on: 'It is made up',
    off: 'It is not made up',
    default: false,
  }),
  made_up_choice: choiceField({
    label: 'Made-up choice',
    section: 'room',
    calls: 'both',
    values: ['plain', 'fancy'],
    labels: { plain: 'Plain one', fancy: 'Fancy one' },
    default: 'plain',
  }),
`

/** @returns the table of conference fields with a made-up switch and a made-up choice at its end */
export async function tableWithMadeUpFields(): Promise<string> {
  const source = await readFile(tablePath, 'utf8')
  const start = source.indexOf('export const conferenceFields = {')
  const end = source.indexOf('\n}\n', start)
  if (start < 0 || end < 0) throw new Error(`${tablePath} has no table of fields`)
  return source.slice(0, end) + entries + source.slice(end)
}

/** Builds with two fields more in the table, and nothing else changed. */
export function madeUpFields(): Plugin {
  const table = path.resolve(tablePath)
  return {
    name: 'greenroom:made-up-fields',
    enforce: 'pre',
    load: (id) => (id === table ? tableWithMadeUpFields() : undefined),
  }
}
