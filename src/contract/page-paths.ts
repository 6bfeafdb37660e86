/** Addresses at which the page shows something, `:id` being a UUID; at any other, the server answers 404. */
export const pagePaths = {
  home: '/',
  conferences: '/conferences',
  newConference: '/conferences/new',
  activity: '/activity',
  conference: '/conferences/:id',
  editConference: '/conferences/:id/edit',
} as const
