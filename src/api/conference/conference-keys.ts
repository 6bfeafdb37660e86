/** Where the cache keeps what it knows of conferences. */
export const conferenceKeys = {
  all: ['conferences'],
  lists: ['conferences', 'list'],
  list: (window: object) => ['conferences', 'list', window],
  names: ['conferences', 'names'],
  one: (id: string) => ['conferences', 'one', id],
  raw: (id: string) => ['conferences', 'raw', id],
  tokens: (id: string) => ['conferences', 'tokens', id],
} as const
