/** How the cells of a row share its width; a narrow screen has only some of them. */
export const rowColumns =
  'grid grid-cols-[2.25rem_minmax(0,1fr)_2.5rem] md:grid-cols-[2.25rem_4.25rem_minmax(0,1fr)_12rem_12.5rem_2.5rem] xl:grid-cols-[2.25rem_4.25rem_minmax(0,1fr)_13rem_19rem_5.5rem_5.5rem_8rem_2.5rem] items-center'

/** Cells that only a wide screen has. */
export const wideOnly = 'max-xl:hidden'

/** Cells that all but phones have. */
export const mediumUp = 'max-md:hidden'

/** Where the second set of cells begins to be there; a narrower row is higher instead. */
export const mediumScreen = '(width >= 48rem)'

/** Heights in pixels. */
export const rowHeights = { narrow: 92, wide: 56 } as const
export const headingHeight = 40
