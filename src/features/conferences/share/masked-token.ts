/** What stands in a secret's place until somebody asks to see it. */
export const covered = `vpt_${'•'.repeat(12)}`
