import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultTheme } from '#contract/theme.ts'
import { anyHex } from '#testing/color-arbitraries.ts'
import { simulateVision, visionVerdicts } from './vision.ts'
import { visionMatrices } from './vision-matrices.ts'
import { visions } from './visions.ts'

test.each(visions)('When vision is %s, greys stay grey', (vision) => {
  for (const row of visionMatrices[vision]) expect(row[0] + row[1] + row[2]).toBeCloseTo(1, 5)
})

test('When vision is achromatopsia, every colour is grey', () => {
  fc.assert(
    fc.property(anyHex, (hex) => {
      const [red, green, blue] = simulateVision(hex, 'achromatopsia')
      expect(green).toBe(red)
      expect(blue).toBe(red)
    }),
  )
})

test('When vision is protanopia, pure red is dark; with deuteranopia it is not', () => {
  const [protan] = simulateVision('#FF0000', 'protanopia')
  const [deutan] = simulateVision('#FF0000', 'deuteranopia')
  expect(protan).toBeCloseTo(0.152, 3)
  expect(deutan).toBeCloseTo(0.367, 3)
})

describe('Success against negative', () => {
  const verdict = (success: string, negative: string) =>
    Object.fromEntries(
      visionVerdicts({ ...defaultTheme, success, negative }).map(({ vision, similarity }) => [
        vision,
        similarity,
      ]),
    )

  test('When both are one colour, nobody can tell them apart', () => {
    expect(Object.values(verdict('#888888', '#888888'))).toEqual(Array(4).fill('same'))
  })

  test('When red and green are equally light, people with red-green blindness cannot tell them apart', () => {
    expect(verdict('#6E8B00', '#B86A30').deuteranopia).toBe('same')
    expect(verdict('#6E8B00', '#B86A30').tritanopia).toBe('distinct')
  })

  test('When they are white and black, everybody tells them apart', () => {
    expect(Object.values(verdict('#FFFFFF', '#000000'))).toEqual(Array(4).fill('distinct'))
  })
})
