/** Pages about what happened in all rooms. */
export const reportPaths = {
  recordings: '/recordings',
} as const
