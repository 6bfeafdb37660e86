/** The id of everything in the samples. */
export const sampleId = '6c2b4f5e-8d1a-4c3b-9e7f-0a1b2c3d4e5f'
