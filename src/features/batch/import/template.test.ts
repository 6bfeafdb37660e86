import { expect, it } from 'vitest'
import { checkRow } from '../check/check-row.ts'
import { createRow } from '../check/row.ts'
import { matchColumns } from '../columns/match-columns.ts'
import { rowsOfTable } from '../columns/rows-of-table.ts'
import { createFields } from '../columns/targets.ts'
import { readTable } from './read-table.ts'
import { templateFile } from './template.ts'

it('makes a template that is read back as one conference without a mistake', () => {
  const [headings = [], ...table] = readTable(templateFile('2027-04-03')).rows
  const targets = matchColumns(headings)
  expect(targets).toEqual(createFields)
  const context = { zone: 'Europe/Berlin', locale: 'en-GB' }
  const columns = targets.map((target) => ({ target, order: undefined }))
  const [cells] = rowsOfTable(table, columns, context)
  const checked = checkRow(createRow(cells), { ...context, base: {}, now: 0 })
  expect([...checked.errors]).toEqual([])
  expect(checked.values).toMatchObject({ size: 'medium', enable_chat: true })
})
