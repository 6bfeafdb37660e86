/** What stands in a secret's place until somebody asks to see it. */
export const maskedToken = `vpt_${'•'.repeat(12)}`
