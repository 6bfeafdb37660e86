/** Shown instead of a secret until it is revealed. */
export const maskedToken = `vpt_${'•'.repeat(12)}`
