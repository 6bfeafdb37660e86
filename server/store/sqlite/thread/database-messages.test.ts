import { expect, test } from 'vitest'
import { createDecoder, createEncoder, decodeResults, encodeResults } from './database-messages.ts'
import type { StatementResult } from './group-commit.ts'

const statement = (number: number) => ({
  sql: `select ${number}`,
  parameters: [null, 'a', number],
})

test('Whatever the number of texts, each statement arrives as it was; a text is sent once', () => {
  const encode = createEncoder()
  const decode = createDecoder()
  for (let round = 0; round < 2; round += 1) {
    for (let number = 0; number < 120; number += 1) {
      const work = [statement(number), { all: [statement(number + 1), statement(number)] }]
      const request = encode(work)
      if (request.kind !== 'run') throw new TypeError(request.kind)
      expect(decode(structuredClone(request))).toEqual(work)
      expect(JSON.stringify(request).includes(`select ${number}"`)).toBe(
        number >= 100 || (round === 0 && number === 0),
      )
    }
  }
})

test('Results arrive as they were', () => {
  const results: StatementResult[] = [
    { ok: true, rows: [], changes: 0 },
    { ok: true, rows: [], changes: 2 },
    { ok: true, rows: [{ a: 1 }], changes: 0 },
    { ok: true, rows: [1, 0], changes: 0 },
    { ok: false, message: 'full', code: 'SQLITE_FULL' },
  ]
  expect(decodeResults(structuredClone(encodeResults(results)))).toEqual(results)
})
