import * as z from 'zod/mini'
import { colorPattern } from './theme.ts'

/** Six hexadecimal digits after a `#`. */
export const color = z
  .string('Must be a colour')
  .check(z.regex(colorPattern, 'Must be a colour with six hexadecimal digits, like #044EF4'))
