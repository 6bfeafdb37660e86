/** Paths of the page, `:id` being a UUID; any other path is a 404. */
export const pagePaths = {
  home: '/',
  conferences: '/conferences',
  newConference: '/conferences/new',
  activity: '/activity',
  conference: '/conferences/:id',
  editConference: '/conferences/:id/edit',
} as const
