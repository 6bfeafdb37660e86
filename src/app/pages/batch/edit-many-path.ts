import { paths } from '../../paths.ts'

/** Marks the address at which several conferences are edited together. */
export const EDIT_MARK = 'edit'

/** That address. Not among the others, which every visit loads. */
export const editManyPath = `${paths.batches}?${EDIT_MARK}`
