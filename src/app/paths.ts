/** Every address of the app, in one place. */
export const paths = {
  home: '/',
  newConference: '/conferences/new',
  /** A form that starts from an existing conference. */
  copyOf: (id: string) => `/conferences/new?from=${encodeURIComponent(id)}`,
} as const
