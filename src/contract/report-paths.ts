/** Pages about what happened in all rooms. */
export const reportPaths = {
  recordings: '/recordings',
  usage: '/usage',
} as const
