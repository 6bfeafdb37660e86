import fc from 'fast-check'

/*
 * Property tests try the same examples each time, so that nobody learns to press again when a check
 * fails by chance. To look for new ones: FAST_CHECK_SEED=$RANDOM npx vitest run
 */
fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20_261_122) })
