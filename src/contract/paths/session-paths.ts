/** Pages of sessions, which the first load does without; `:session` is a UUID too. */
export const sessionPaths = { session: '/conferences/:id/sessions/:session' } as const
