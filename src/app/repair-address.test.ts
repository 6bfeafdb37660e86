import { expect, test } from 'vitest'
import { repairedAddress } from './repair-address.ts'

const id = '3f2a8c1e-0b7d-4e5f-9a6b-1c2d3e4f5a6b'
const theme = '#theme=044EF4-FFFFFF-1D2127-17BB58-F42C50-044EF4-FFFFFF-1D2127-17BB58-F42C50'

test.each([
  ['a full stop behind an id', `/conferences/${id}.`, `/conferences/${id}`],
  ['a bracket and a comma', `/conferences/${id}),`, `/conferences/${id}`],
  ['an escaped closing mark', `/conferences/${id}%3E`, `/conferences/${id}`],
  ['a quotation mark', `/conferences/${id}%E2%80%9D`, `/conferences/${id}`],
  ['a zero-width space', `/conferences/${id}%E2%80%8B`, `/conferences/${id}`],
  ['a slash at the end', `/conferences/${id}/`, `/conferences/${id}`],
  ['parameters behind an ampersand', `/conferences/${id}&data=05%7C02`, `/conferences/${id}`],
  ['a full stop behind a page', '/conferences/new.', '/conferences/new'],
  ['a bracket behind the list', '/conferences)', '/conferences'],
  ['an edit page', `/conferences/${id}/edit;`, `/conferences/${id}/edit`],
  ['an escaped #', `/conferences/new%23${theme.slice(1)}`, `/conferences/new${theme}`],
  [
    'an escaped # and =',
    `/conferences/new%23${theme.slice(1).replace('=', '%3D')}`,
    `/conferences/new${theme}`,
  ],
  ['an escaped ?', `/conferences/new%3Ffrom%3D${id}`, `/conferences/new?from=${id}`],
  [
    'an escaped # in the search',
    `/conferences/new?from=${id}%23${theme.slice(1)}`,
    `/conferences/new?from=${id}${theme}`,
  ],
  ['a full stop behind a theme', `/conferences/new${theme}.`, `/conferences/new${theme}`],
  ['tracking behind a theme', `/conferences/new${theme}?utm_source=x`, `/conferences/new${theme}`],
  ['tracking', '/conferences?utm_source=teams&q=ada&utm_medium=x', '/conferences?q=ada'],
  ['tracking only', `/conferences/${id}?utm_source=teams`, `/conferences/${id}`],
  [
    'a bracket behind an id in the search',
    `/conferences/new?from=${id})`,
    `/conferences/new?from=${id}`,
  ],
])('When a link has %s, it is repaired', (_, address, meant) => {
  expect(repairedAddress(address)).toBe(meant)
})

test.each([
  '/',
  '/conferences',
  '/conferences/new',
  `/conferences/${id}`,
  `/conferences/${id}/edit`,
  `/conferences/new?from=${id}&move=week-1`,
  `/conferences/new${theme}`,
  '/conferences?q=why%3F%20%23room.&sort=name&order=asc',
  '/conferences?q=50%25+off',
  '/activity?q=a.b.&entry=x',
  // Beyond repair: another letter, or cut off.
  `/conferences/${id}0`,
  `/conferences/${id.slice(0, 20)}`,
  '/conferences/newer',
  '/conferences/%E0%A4%A',
  '/nowhere.',
])('When the address is %s, it stays as it is', (address) => {
  expect(repairedAddress(address)).toBeUndefined()
})
