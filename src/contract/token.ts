import * as z from 'zod/mini'
import { JOIN_TOKEN_SOURCE } from './ids.ts'

/** Lets a person join: a secret. A new conference has a moderator's and a guest's. */
export const token = z.object({
  id: z.uuid(),
  name: z.nullable(z.string()),
  token: z.string().check(z.regex(new RegExp(`^${JOIN_TOKEN_SOURCE}$`))),
  scopes: z.array(z.string()),
})
export type Token = z.infer<typeof token>
