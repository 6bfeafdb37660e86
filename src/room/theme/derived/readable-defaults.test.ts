import { expect, test } from 'vitest'
import { themeNames } from '#contract/theme.ts'
import { paletteOf, themeKindOf } from '../contrast/contrast-pairs.ts'
import { passesAll } from '../contrast/contrast-report.ts'
import { readableDefaults } from './readable-defaults.ts'

test.each(themeNames)('The readable %s default is %s, and all of it can be read', (name) => {
  const theme = readableDefaults()[name]
  expect(themeKindOf(paletteOf(theme).background)).toBe(name)
  expect(passesAll(theme)).toBe(true)
})
