import * as z from 'zod/mini'

/** Lets a person join: a secret. A new conference has a moderator's and a guest's. */
export const token = z.object({
  id: z.uuid(),
  name: z.nullable(z.string()),
  token: z.string().check(z.regex(/^vpt_[0-9a-f]{32}$/)),
  scopes: z.array(z.string()),
})
export type Token = z.infer<typeof token>
