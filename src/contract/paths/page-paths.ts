/** Paths of the page, `:id` being a UUID; any other path is a 404. */
export const pagePaths = {
  home: '/',
  conferences: '/conferences',
  newConference: '/conferences/new',
  activity: '/activity',
  batches: '/batch',
  brands: '/brands',
  today: '/today',
  templates: '/templates',
  recordings: '/recordings',
  usage: '/usage',
} as const

/** Pages that are rendered in advance, each as one file; those of one kind look alike until their data come. */
export const prerenderedPages = {
  'new-conference': '/conferences/new',
  copy: '/conferences/new?from=00000000-0000-0000-0000-000000000000',
  conferences: '/conferences',
  conference: '/conferences/00000000-0000-0000-0000-000000000000',
  activity: '/activity',
  batch: '/batch',
  brands: '/brands',
  today: '/today',
  templates: '/templates',
  recordings: '/recordings',
  usage: '/usage',
  index: '/none',
} as const
export type PrerenderedPage = keyof typeof prerenderedPages

const plainPages = ['conferences', 'activity', 'today', 'recordings', 'usage'] as const

/**
 * @param search with its `?`, or empty
 * @returns which of them an address shows at first; `index` for what is no page
 */
export function prerenderedPage(path: string, search: string): PrerenderedPage {
  // As the page's own router reads it.
  const page = path.toLowerCase().replace(/\/$/, '')
  const isCopy = /[?&](?:from|template)=./.test(search)
  if (page === '' || page === '/conferences/new') return isCopy ? 'copy' : 'new-conference'
  for (const name of plainPages) if (page === `/${name}`) return name
  if (/^\/batch(?:\/[^/]+)?$/.test(page)) return 'batch'
  if (/^\/brands(?:\/|$)/.test(page)) return 'brands'
  if (/^\/templates(?:\/|$)/.test(page)) return 'templates'
  return /^\/conferences\/[^/]+(?:\/edit|\/sessions\/[^/]+)?$/.test(page) ? 'conference' : 'index'
}
