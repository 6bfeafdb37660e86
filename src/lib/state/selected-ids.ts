import * as z from 'zod/mini'
import { matching } from './matching.ts'
import { storedValue } from './stored-value.ts'

/** The conferences that this tab has chosen to edit together: too many for an address. */
export const selectedIds = storedValue(
  'greenroom.selection',
  matching(z.array(z.uuid())),
  'session',
)
