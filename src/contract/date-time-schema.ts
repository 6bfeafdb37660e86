import * as z from 'zod/mini'
import { isDateTime } from './date-time.ts'

/** An instant on its way to or from SignalWire: RFC 3339, or a date alone (midnight UTC). */
export const dateTime = z
  .string('Must be a date and time')
  .check(z.refine(isDateTime, 'Must be a date and time like 2026-12-01T09:30:00Z, or a date alone'))
